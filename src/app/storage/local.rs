use web_sys::Storage;

use crate::app::state::{MarkKind, SettingsState, Theme};
use crate::language::Locale;

const LOCALE: &str = "precis.locale";
const THEME: &str = "precis.theme";
const HIDDEN: &str = "precis.hidden-marks";

/// The settings of the last visit; the defaults where storage is barred or holds something else.
pub fn load_settings() -> SettingsState {
    let read = |key| storage()?.get_item(key).ok()?;
    let stored = read(HIDDEN).unwrap_or_default();
    let hidden = MarkKind::ALL.into_iter().filter(|kind| stored.split(' ').any(|name| name == kind.name())).collect();
    SettingsState {
        locale: read(LOCALE).and_then(|tag| Locale::from_tag(&tag)),
        theme: read(THEME).and_then(|name| Theme::from_name(&name)).unwrap_or_default(),
        hidden,
    }
}

/// Keeps the settings; `None` where the browser does not let us, because its storage is barred or full.
pub fn store_settings(settings: &SettingsState) -> Option<()> {
    let storage = storage()?;
    let hidden: Vec<&str> = settings.hidden.iter().map(|kind| kind.name()).collect();
    if let Some(locale) = settings.locale {
        storage.set_item(LOCALE, locale.tag()).ok()?;
    }
    storage.set_item(THEME, settings.theme.name()).ok()?;
    storage.set_item(HIDDEN, &hidden.join(" ")).ok()
}

/// Reading the property throws where the user bars storage, hence the `Result`.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

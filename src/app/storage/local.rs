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

/// Keeps the settings, where the browser lets us.
pub fn store_settings(settings: &SettingsState) {
    let Some(storage) = storage() else { return };
    let hidden: Vec<&str> = settings.hidden.iter().map(|kind| kind.name()).collect();
    // A full or read-only storage only means that the choice is forgotten.
    if let Some(locale) = settings.locale {
        let _ = storage.set_item(LOCALE, locale.tag());
    }
    let _ = storage.set_item(THEME, settings.theme.name());
    let _ = storage.set_item(HIDDEN, &hidden.join(" "));
}

/// Reading the property throws where the user bars storage, hence the `Result`.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

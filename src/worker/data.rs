//! The data of each language, one file beside the module: fetched when a text first needs it, or handed in.

use std::cell::RefCell;

use js_sys::{JsString, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::analyzer;
use crate::language::Locale;
use crate::lexicon::Pack;

/// The folder of the files, seen from the module.
const FOLDER: &str = "data/";
/// A file that has not come after this long will not: the reader is told and can try again.
const TIMEOUT_MILLISECONDS: u32 = 60_000;

thread_local! {
    /// Where the folder lies, if not beside the module.
    static BASE: RefCell<Option<String>> = const { RefCell::new(None) };
}

#[wasm_bindgen]
extern "C" {
    type ImportMeta;

    #[wasm_bindgen(thread_local_v2, js_namespace = import, js_name = meta)]
    static IMPORT_META: ImportMeta;

    /// The address of the module's script.
    #[wasm_bindgen(method, getter)]
    fn url(this: &ImportMeta) -> JsString;

    type URL;

    #[wasm_bindgen(constructor, catch)]
    fn new(address: &str, base: &JsString) -> Result<URL, JsValue>;

    #[wasm_bindgen(method, getter)]
    fn href(this: &URL) -> String;

    /// The same function in a page, in a worker and in Node.
    #[wasm_bindgen(catch, js_name = fetch)]
    fn fetch_url(address: &str, options: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = AbortSignal, js_name = timeout)]
    fn abort_after(milliseconds: u32) -> Result<JsValue, JsValue>;
}

/// Says where the folder `data/` lies when it is not beside the module; `base` is the address of the folder around it, with
/// a slash at its end.
#[wasm_bindgen(js_name = setDataBase)]
pub fn set_data_base(base: String) {
    BASE.with(|slot| *slot.borrow_mut() = Some(base));
}

/// Hands in the data of a language (`zh`, `en` or `fr`), so that it is not fetched.
///
/// # Errors
/// When the bytes are not those of this version's file.
#[wasm_bindgen(js_name = addData)]
pub fn add_data(language: &str, bytes: Vec<u8>) -> Result<(), JsError> {
    let locale = Locale::from_tag(language).ok_or_else(|| JsError::new("expected zh, en or fr"))?;
    analyzer().add(Pack::read(locale, bytes)?);
    Ok(())
}

/// Fetches the data of these languages, all at once.
pub(super) async fn fetch(languages: &[Locale]) -> Result<(), JsError> {
    let under_way: Vec<_> = languages.iter().map(|locale| (*locale, request(*locale))).collect();
    // Each is heard to its end, so that what has come is kept though another failed.
    let mut outcome = Ok(());
    for (locale, request) in under_way {
        let received = match receive(request).await {
            Ok(bytes) => keep(locale, bytes),
            Err(_) => Err(JsError::new(&["cannot fetch ", Pack::file_name(locale)].concat())),
        };
        outcome = outcome.and(received);
    }
    outcome
}

fn keep(locale: Locale, bytes: Vec<u8>) -> Result<(), JsError> {
    // Two texts may have asked for the same.
    if !analyzer().has(locale) {
        analyzer().add(Pack::read(locale, bytes)?);
    }
    Ok(())
}

fn request(locale: Locale) -> Result<JsFuture, JsValue> {
    let path = [FOLDER, Pack::file_name(locale)].concat();
    let address = match BASE.with(|base| base.borrow().clone()) {
        Some(base) => [base, path].concat(),
        None => URL::new(&path, &IMPORT_META.with(ImportMeta::url))?.href(),
    };
    let options = Object::new();
    // A browser without this function waits for as long as it likes.
    if let Ok(signal) = abort_after(TIMEOUT_MILLISECONDS) {
        Reflect::set(&options, &JsValue::from_str("signal"), &signal)?;
    }
    fetch_url(&address, &options).map(JsFuture::from)
}

async fn receive(request: Result<JsFuture, JsValue>) -> Result<Vec<u8>, JsValue> {
    let response: Response = request?.await?.dyn_into()?;
    if !response.ok() {
        return Err(response.status().into());
    }
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The content security policy of a page that carries everything inside: its own two scripts, what they unpack to
/// (`blob:`), WebAssembly, and nothing from anywhere else. Markup and code are made from no text: `boot.js` has the one
/// exception.
pub fn policy(scripts: &[&str]) -> String {
    let hashes: Vec<String> = scripts.iter().map(|script| hash(script)).collect();
    [
        "default-src 'none'; script-src ",
        &hashes.join(" "),
        " blob: 'wasm-unsafe-eval'; worker-src blob:; connect-src blob:; style-src 'unsafe-inline' blob:; ",
        "img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types precis",
    ]
    .concat()
}

/// How a policy names an inline script: by what it says.
fn hash(script: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_scripts_by_their_hashes() {
        // Of nothing, as FIPS 180-4 has it.
        assert_eq!(hash(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
        let policy = policy(&["a", "b"]);
        assert_eq!(policy.matches("'sha256-").count(), 2);
        assert!(!policy.contains("http") && !policy.contains('"') && !policy.contains('*'));
    }
}

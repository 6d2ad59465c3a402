//! Randomness from the browser (`crypto.getRandomValues`).

use crate::edge::hex;

/// `N` random bytes. Where the browser has no `crypto` (no browser that runs Wasm lacks it), zeros.
#[must_use]
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    // In a page or in a worker.
    let crypto = js_sys::Reflect::get(&js_sys::global(), &"crypto".into());
    if let Ok(crypto) = crypto.map(wasm_bindgen::JsCast::unchecked_into::<web_sys::Crypto>) {
        // Fails above 65 536 bytes only.
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes
}

/// A random UUID, version 4 (RFC 9562, 5.4), lower case.
///
/// Not `crypto.randomUUID`: that is absent outside secure contexts, where the app still runs for typed codes.
#[must_use]
pub fn uuid() -> String {
    let mut bytes = bytes::<16>();
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let hex = hex::encode(&bytes);
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

/// A number in `0.0..1.0`, to spread retries.
#[must_use]
pub fn fraction() -> f64 {
    f64::from(u32::from_le_bytes(bytes())) / (f64::from(u32::MAX) + 1.0)
}

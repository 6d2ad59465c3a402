//! Which of the two decode workers this browser runs, and where its script is.

use js_sys::{Uint8Array, WebAssembly};
use wasm_bindgen::JsCast;
use web_sys::HtmlMetaElement;

/// A module whose only function splats and counts the bits of vectors (`i8x16.splat`, `i8x16.popcnt`): a browser without
/// SIMD finds it invalid. The service worker asks the same, to keep the same worker.
const WITH_SIMD: [u8; 31] =
    [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];

/// Where the worker's script is: the build writes its name, which changes with its contents, into the page.
pub(super) fn script() -> String {
    let (attribute, unstamped) =
        if has_simd() { ("data-simd", "/scan_worker_simd_loader.js") } else { ("content", "/scan_worker_loader.js") };
    let document = web_sys::window().and_then(|window| window.document());
    let meta = document.and_then(|document| document.query_selector("meta[name=suyuan-scan-worker]").ok().flatten());
    meta.and_then(|meta| meta.dyn_into::<HtmlMetaElement>().ok())
        .and_then(|meta| meta.get_attribute(attribute))
        .filter(|name| name.ends_with(".js"))
        .unwrap_or_else(|| unstamped.to_owned())
}

/// Nothing is compiled for that, so that no content security policy has a say.
fn has_simd() -> bool {
    WebAssembly::validate(&Uint8Array::from(WITH_SIMD.as_slice())).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_and_service_worker_ask_the_same_of_the_browser() {
        let bytes = WITH_SIMD.map(|byte| byte.to_string()).join(", ");
        assert!(include_str!("../../../../public/sw.js").contains(&bytes));
    }
}

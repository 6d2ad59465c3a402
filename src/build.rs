//! Before the app is compiled: tells the linker what splitting it takes.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=src/build.rs");
    let is_wasm = env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm");
    if is_wasm && env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // The splitter goes by the relocations. Only the app's: wasm-opt cannot work on a module that keeps them.
        println!("cargo::rustc-link-arg-bin=suyuan=--emit-relocs");
    }
}

//! `cargo fmt` does not see files that a macro names, so they are looked at here.

use std::process::Command;

#[test]
fn files_of_schemes_are_formatted() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/schemes");
    let files = std::fs::read_dir(folder).expect("the schemes lie there").flatten().map(|file| file.path());
    let check = Command::new("rustfmt").args(["--check", "--edition", "2024"]).args(files).output();
    match check {
        Ok(output) => assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout)),
        Err(_) => println!("rustfmt: absent"),
    }
}

//! How long a record takes. `cargo test --release -p suyuan-record --features sign --test speed -- --nocapture`.
#![cfg(feature = "sign")]

use std::time::{Duration, Instant};
use suyuan_record::sample::Sample;
use suyuan_record::{Algorithm, open_standing, open_statement, open_trust_list};

/// What a browser must do with the largest records that are served.
const LENGTH: usize = 40_000;
const LONGEST: Duration = Duration::from_millis(5);
/// How much longer a record may take than one of a quarter of its length. Optimised or not, on whichever machine: a record
/// takes time by its length, and not by its square.
const GROWTH: f64 = 6.0;

/// How long a record of so many bytes takes to open, with its trust list and standing: the quickest of several times, as
/// what else the machine does is not measured.
fn opening(algorithm: Algorithm, length: usize) -> Duration {
    let sample = Sample::new(algorithm, length).unwrap();
    let payload = sample.statement.len() * 3 / 4;
    assert!((length..length + 2_000).contains(&payload), "{payload} bytes");
    let once = || {
        let start = Instant::now();
        let trust = open_trust_list(&sample.trust_list, std::slice::from_ref(&sample.root), 0, sample.now).unwrap();
        let statement = open_statement(&sample.statement, &trust, sample.now).unwrap();
        let standing = open_standing(&sample.standing, &trust, sample.now).unwrap();
        assert_eq!((&*statement.sub, &*standing.sub), (sample.sub, sample.sub));
        start.elapsed()
    };
    (0..20).map(|_| once()).min().unwrap()
}

#[test]
fn a_record_of_40_kb_is_opened_in_time_with_every_algorithm() {
    for algorithm in Algorithm::ALL {
        let (short, long) = (opening(algorithm, LENGTH / 4), opening(algorithm, LENGTH));
        println!(
            "{algorithm:?}: {long:?} for trust list, statement of {LENGTH} bytes and standing; {short:?} for a quarter"
        );
        assert!(long.as_secs_f64() < GROWTH * short.as_secs_f64(), "{algorithm:?}: {long:?}, a quarter: {short:?}");
        // Half optimised, as the tests are, it takes longer than shoppers wait.
        let longest = if cfg!(debug_assertions) { 4 * LONGEST } else { LONGEST };
        assert!(long < longest, "{algorithm:?}: {long:?}");
    }
}

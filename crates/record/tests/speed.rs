//! How long a record takes. `cargo test --release -p suyuan-record --features sign --test speed -- --nocapture`.
#![cfg(feature = "sign")]

use std::time::{Duration, Instant};
use suyuan_record::sample::Sample;
use suyuan_record::{Algorithm, open_standing, open_statement, open_trust_list};

/// What a browser must do with the largest records that are served.
const LENGTH: usize = 40_000;
const LONGEST: Duration = Duration::from_millis(5);

#[test]
fn a_record_of_40_kb_is_opened_in_time_with_every_algorithm() {
    for algorithm in Algorithm::ALL {
        let sample = Sample::new(algorithm, LENGTH).unwrap();
        let payload = sample.statement.len() * 3 / 4;
        assert!((LENGTH..LENGTH + 2_000).contains(&payload), "{payload} bytes");
        // The quickest of several: what else the machine does is not measured.
        let quickest = (0..20)
            .map(|_| {
                let start = Instant::now();
                let trust =
                    open_trust_list(&sample.trust_list, std::slice::from_ref(&sample.root), 0, sample.now).unwrap();
                let statement = open_statement(&sample.statement, &trust, sample.now).unwrap();
                let standing = open_standing(&sample.standing, &trust, sample.now).unwrap();
                assert_eq!((&*statement.sub, &*standing.sub), (sample.sub, sample.sub));
                start.elapsed()
            })
            .min()
            .unwrap();
        println!("{algorithm:?}: {quickest:?} for trust list, statement of {payload} bytes and standing");
        // Unoptimised code proves nothing about time.
        assert!(cfg!(debug_assertions) || quickest < LONGEST, "{algorithm:?}: {quickest:?}");
    }
}

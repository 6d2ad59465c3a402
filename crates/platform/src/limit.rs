//! How often one address may call.

use crate::problem::CallError;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};

/// After this many calls, addresses that are quiet again are forgotten.
const SWEEP_EVERY: u32 = 1024;

/// A bucket for each address that fills evenly and holds one minute's worth.
pub(crate) struct Limit {
    buckets: DefaultKeyedRateLimiter<IpAddr>,
    calls: AtomicU32,
}

impl Limit {
    /// `count` calls a minute for each address.
    pub(crate) fn per_minute(count: NonZeroU32) -> Self {
        Self { buckets: RateLimiter::keyed(Quota::per_minute(count)), calls: AtomicU32::new(0) }
    }

    /// Takes one call out of the bucket of `address`.
    ///
    /// # Errors
    /// [`CallError::TooMany`] when it is empty.
    pub(crate) fn take(&self, address: IpAddr) -> Result<(), CallError> {
        if self.calls.fetch_add(1, Ordering::Relaxed) % SWEEP_EVERY == SWEEP_EVERY - 1 {
            self.buckets.retain_recent();
        }
        self.buckets.check_key(&rate_limit_key(address)).map_err(|full| {
            let wait = full.wait_time_from(DefaultClock::default().now());
            CallError::TooMany(wait.as_secs() + 1)
        })
    }
}

/// The key of an address's bucket, one for all addresses that one subscriber holds: an IPv6 subscriber has at least a /64.
fn rate_limit_key(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_minutes_worth_is_permitted_at_once_and_no_more() {
        let limit = Limit::per_minute(NonZeroU32::new(3).unwrap());
        let (mine, other) = ([127, 0, 0, 1].into(), [127, 0, 0, 2].into());
        for _ in 0..3 {
            assert_eq!(limit.take(mine), Ok(()));
        }
        let Err(CallError::TooMany(wait)) = limit.take(mine) else { panic!("a fourth call was permitted") };
        assert!((1..=21).contains(&wait), "{wait}");
        assert_eq!(limit.take(other), Ok(()), "another address has its own bucket");
    }

    #[test]
    fn an_ipv6_subscriber_has_one_bucket() {
        let limit = Limit::per_minute(NonZeroU32::new(1).unwrap());
        assert_eq!(limit.take("2001:db8::1".parse().unwrap()), Ok(()));
        assert!(limit.take("2001:db8::2".parse().unwrap()).is_err());
        assert_eq!(limit.take("2001:db8:0:1::1".parse().unwrap()), Ok(()));
    }
}

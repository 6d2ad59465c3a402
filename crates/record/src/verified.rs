//! From signed text to what may be believed.

use crate::jws::{JwsError, Kind, Unverified};
use crate::{Jwk, PublicKey, Seconds, Standing, Statement, TrustList};
use std::ops::Deref;

/// A value whose signature was checked. Only this module makes one.
#[derive(Debug, Clone, PartialEq)]
pub struct Verified<T> {
    value: T,
    kid: String,
}

impl<T> Verified<T> {
    /// The key that signed it.
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// Gives the value away.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// Vouches for a value without a signature: for tests of what comes after.
    #[cfg(feature = "sign")]
    pub fn vouched(value: T) -> Self {
        Self { value, kid: "vouched".to_owned() }
    }
}

impl<T> Deref for Verified<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Clocks differ; a signature may seem to come from this far in the future.
const CLOCK_TOLERANCE: Seconds = 300;

/// A standing is old after this long, whatever it says itself: a recall must not hide behind it for longer.
const LONGEST_STANDING: Seconds = 86_400;

/// Why a trust list is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TrustFault {
    /// The signed text itself is at fault.
    #[error(transparent)]
    Jws(#[from] JwsError),
    /// No pinned root key has the name that the header gives.
    #[error("signed by a root that is not pinned")]
    UnknownRoot,
    /// Its time is over, or not yet come.
    #[error("outside its validity")]
    Stale,
    /// Older than one that was seen before.
    #[error("older than one seen before")]
    RolledBack,
    /// An issuer is on it twice, or a key name twice with one holder.
    #[error("a name stands for two")]
    Ambiguous,
}

/// Why a statement is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StatementFault {
    /// The signed text itself is at fault: altered, or no such text at all.
    #[error(transparent)]
    Jws(#[from] JwsError),
    /// The trust list does not know its issuer.
    #[error("its issuer is not on the trust list")]
    UnknownIssuer,
    /// The trust list does not know the key at all.
    #[error("its key is not on the trust list")]
    UnknownKey,
    /// The key is on the trust list, but another issuer's.
    #[error("its key belongs to another issuer")]
    KeyOfAnother,
    /// The key was revoked, in a way that takes this signature back.
    #[error("its key was revoked")]
    KeyRevoked,
    /// Signed before the key was valid, or after.
    #[error("signed outside the key's validity")]
    KeyNotValidThen,
    /// Signed in the future.
    #[error("signed in the future")]
    FromTheFuture,
}

/// Why a standing is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StandingFault {
    /// The signed text itself is at fault.
    #[error(transparent)]
    Jws(#[from] JwsError),
    /// Signed by a key that is not the platform's.
    #[error("its key is not the platform's")]
    UnknownKey,
    /// The platform's key was revoked or not valid then.
    #[error("its key was not valid")]
    KeyNotValid,
    /// Its time is over (a replay, or the device's clock is wrong), or not yet come.
    #[error("outside its validity")]
    Stale,
}

/// Opens a trust list with the pinned roots, at `now`; `newest_seen` is the highest version that this device has seen.
///
/// # Errors
/// [`TrustFault`], see there.
pub fn open_trust_list(
    jws: &str,
    roots: &[Jwk],
    newest_seen: u64,
    now: Seconds,
) -> Result<Verified<TrustList>, TrustFault> {
    let unverified = Unverified::parse(jws, Kind::Trust)?;
    let kid = unverified.header.kid.clone();
    let named: Vec<PublicKey> = roots
        .iter()
        .filter(|root| root.kid.as_deref() == Some(&kid))
        .filter_map(|root| PublicKey::try_from(root).ok())
        .collect();
    // Two roots of one name may be pinned while one follows the other: either will do.
    let mut fault = TrustFault::UnknownRoot;
    let is_signed = named.iter().any(|root| unverified.verify(root).map_err(|error| fault = error.into()).is_ok());
    if !is_signed {
        return Err(fault);
    }
    let value: TrustList = unverified.claims()?;
    if value.is_ambiguous() {
        return Err(TrustFault::Ambiguous);
    }
    if value.version < newest_seen {
        return Err(TrustFault::RolledBack);
    }
    if now + CLOCK_TOLERANCE < value.iat || now - CLOCK_TOLERANCE > value.exp {
        return Err(TrustFault::Stale);
    }
    Ok(Verified { value, kid })
}

/// Opens a statement with the keys that the trust list gives its issuer, valid at signing time.
///
/// Whether it speaks of the code in hand is for the caller to compare: see [`Statement::sub`].
///
/// # Errors
/// [`StatementFault`], see there.
pub fn open_statement(
    jws: &str,
    trust: &Verified<TrustList>,
    now: Seconds,
) -> Result<Verified<Statement>, StatementFault> {
    let unverified = Unverified::parse(jws, Kind::Statement)?;
    // The claims choose the key, so they are read first; they are given out only when that key has verified them.
    let value: Statement = unverified.claims()?;
    let kid = unverified.header.kid.clone();
    let issuer = trust.issuers.iter().find(|issuer| issuer.id == value.iss).ok_or(StatementFault::UnknownIssuer)?;
    let Some(entry) = issuer.keys.iter().find(|key| key.kid == kid) else {
        let is_known = trust.issuers.iter().flat_map(|issuer| &issuer.keys).any(|key| key.kid == kid);
        return Err(if is_known { StatementFault::KeyOfAnother } else { StatementFault::UnknownKey });
    };
    let key = PublicKey::try_from(&entry.jwk).map_err(|_| StatementFault::UnknownKey)?;
    unverified.verify(&key)?;
    if entry.is_revoked_for(value.iat) {
        return Err(StatementFault::KeyRevoked);
    }
    if !entry.is_valid_at(value.iat) {
        return Err(StatementFault::KeyNotValidThen);
    }
    if value.iat > now + CLOCK_TOLERANCE {
        return Err(StatementFault::FromTheFuture);
    }
    Ok(Verified { value, kid })
}

/// Opens a standing with the platform's keys, at `now`.
///
/// # Errors
/// [`StandingFault`], see there.
pub fn open_standing(
    jws: &str,
    trust: &Verified<TrustList>,
    now: Seconds,
) -> Result<Verified<Standing>, StandingFault> {
    let unverified = Unverified::parse(jws, Kind::Standing)?;
    let kid = unverified.header.kid.clone();
    let entry = trust.platform.iter().find(|key| key.kid == kid).ok_or(StandingFault::UnknownKey)?;
    let key = PublicKey::try_from(&entry.jwk).map_err(|_| StandingFault::UnknownKey)?;
    unverified.verify(&key)?;
    let value: Standing = unverified.claims()?;
    if entry.is_revoked_for(value.iat) || !entry.is_valid_at(value.iat) {
        return Err(StandingFault::KeyNotValid);
    }
    let exp = value.exp.min(value.iat + LONGEST_STANDING);
    if now + CLOCK_TOLERANCE < value.iat || now - CLOCK_TOLERANCE > exp {
        return Err(StandingFault::Stale);
    }
    Ok(Verified { value, kid })
}

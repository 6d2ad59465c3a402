//! Reports that stand out together: several about one code, or about one seller.

use crate::clock;
use crate::place::CoarsePlace;
use crate::store::Case;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use suyuan_record::Seconds;
use time::{Date, Duration};

/// From so many reports on, a code or a seller stands out; those that repeat another count once.
pub(super) const MOST_BY_CHANCE: usize = 3;

/// What reports have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Common {
    /// The canonical identity of a code.
    Code(String),
    /// A seller, as shoppers wrote it.
    Seller(String),
}

/// Several reports with one thing in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cluster {
    pub(super) common: Common,
    /// Reports that repeat no other.
    pub(super) count: usize,
    /// Reports that do.
    pub(super) repeats: usize,
    /// Those that nobody has answered.
    pub(super) open: usize,
    pub(super) first_at: Seconds,
    pub(super) last_at: Seconds,
    /// Places, most reports first.
    pub(super) places: Vec<(CoarsePlace, usize)>,
}

/// Reports at one coarse place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) place: CoarsePlace,
    pub(super) count: usize,
    /// Of these, those of a cluster.
    pub(super) clustered: usize,
}

/// Reports of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) day: Date,
    pub(super) count: usize,
    /// Of these, those of a cluster.
    pub(super) clustered: usize,
}

/// What stands out among the reports of a time.
pub(super) struct Findings {
    pub(super) clusters: Vec<Cluster>,
    pub(super) spots: Vec<Spot>,
    /// Reports that say no place.
    pub(super) nowhere: usize,
    pub(super) days: Vec<Day>,
}

/// Looks through the reports of the `days` days until `now`.
pub(super) fn find(cases: &[Case], now: Seconds, days: u16) -> Findings {
    let mut groups: BTreeMap<Common, Vec<&Case>> = BTreeMap::new();
    for case in cases {
        groups.entry(Common::Code(case.sub.clone())).or_default().push(case);
        let seller = case.report.purchase.seller.trim();
        if !seller.is_empty() {
            groups.entry(Common::Seller(seller.to_owned())).or_default().push(case);
        }
    }
    let counted = |cases: &[&Case]| cases.iter().map(|case| first(case)).collect::<HashSet<_>>().len();
    groups.retain(|_, cases| counted(cases) >= MOST_BY_CHANCE);
    let clustered: BTreeSet<&str> = groups.values().flatten().map(|case| &*case.number).collect();
    let mut clusters: Vec<Cluster> = groups
        .iter()
        .map(|(common, cases)| {
            let times = || cases.iter().map(|case| case.received_at);
            Cluster {
                common: common.clone(),
                count: counted(cases),
                repeats: cases.len() - counted(cases),
                open: cases.iter().filter(|case| case.is_open()).count(),
                first_at: times().min().unwrap_or(now),
                last_at: times().max().unwrap_or(now),
                places: places(cases.iter().copied()),
            }
        })
        .collect();
    clusters.sort_by(|a, b| b.count.cmp(&a.count).then(b.last_at.cmp(&a.last_at)));

    let is_clustered = |case: &&Case| clustered.contains(&*case.number);
    let of_clusters = places(cases.iter().filter(is_clustered));
    let all = places(cases);
    let nowhere = cases.len() - all.iter().map(|(_, count)| count).sum::<usize>();
    let spots = all.into_iter().map(|(place, count)| {
        let clustered = of_clusters.iter().find(|(other, _)| *other == place).map_or(0, |(_, count)| *count);
        Spot { place, count, clustered }
    });
    let spots = spots.collect();
    let last = clock::day(now);
    let days = (0..days).rev().filter_map(|back| last.checked_sub(Duration::days(back.into()))).map(|day| {
        let of_day = || cases.iter().filter(|case| clock::day(case.received_at) == day);
        Day { day, count: of_day().count(), clustered: of_day().filter(is_clustered).count() }
    });
    Findings { clusters, spots, nowhere, days: days.collect() }
}

/// The report that this one repeats, or else itself.
fn first(case: &Case) -> &str {
    case.duplicate_of.as_deref().unwrap_or(&case.number)
}

/// Where a report comes from: where its writer was, else the town that they wrote.
pub(super) fn place_of(case: &Case) -> Option<CoarsePlace> {
    let written = || CoarsePlace::called(&case.report.purchase.place);
    case.report.place.map(CoarsePlace::from).or_else(written)
}

fn places<'a>(cases: impl IntoIterator<Item = &'a Case>) -> Vec<(CoarsePlace, usize)> {
    let mut counts: Vec<(CoarsePlace, usize)> = Vec::new();
    for place in cases.into_iter().filter_map(place_of) {
        match counts.iter_mut().find(|(known, _)| *known == place) {
            Some((_, count)) => *count += 1,
            None => counts.push((place, 1)),
        }
    }
    counts.sort_by(|(_, a), (_, b)| b.cmp(a));
    counts
}

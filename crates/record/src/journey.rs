//! A journey as it went: its events in order of time, and what lies between them.

use crate::geo::kilometres;
use crate::{JourneyEvent, Moment};

/// A journey in order of time.
#[derive(Debug, Clone, PartialEq)]
pub struct Journey {
    /// Its events.
    pub stops: Vec<Stop>,
    /// How far it went at the least, along great circles between places that are known; `None` where it stayed in one
    /// place, or where none are known.
    pub kilometres: Option<u32>,
    /// Days from the first event to the last, the first one counted; `None` where no times are known.
    pub days: Option<u32>,
}

/// An event of a journey.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    /// As on record.
    pub event: JourneyEvent,
    /// When; `None` where the record writes no time that can be read.
    pub moment: Option<Moment>,
    /// Kilometres since the place before it that is known, where it is another.
    pub kilometres: Option<u32>,
}

impl Journey {
    /// Puts events in order of their time, wherever their clocks stood. One without a readable time stays behind the one
    /// that it was written after. An event that was declared erroneous stays in the list, and counts for nothing.
    #[must_use]
    pub fn of(events: Vec<JourneyEvent>) -> Self {
        let mut latest = i64::MIN;
        let mut stops: Vec<Stop> = Vec::with_capacity(events.len());
        let mut keys = Vec::with_capacity(events.len());
        for event in events {
            let moment = event.time.parse::<Moment>().ok();
            latest = moment.map_or(latest, |moment| moment.at);
            // Behind all that are not later: records are in order, mostly.
            let at = keys.iter().rposition(|key| *key <= latest).map_or(0, |before| before + 1);
            keys.insert(at, latest);
            stops.insert(at, Stop { event, moment, kilometres: None });
        }

        let mut before: Option<[f64; 2]> = None;
        let mut total = 0.0;
        for stop in stops.iter_mut().filter(|stop| !stop.event.corrected) {
            let Some(here) = stop.event.position else { continue };
            if let Some(there) = before.replace(here) {
                let apart = kilometres(there, here);
                total += apart;
                stop.kilometres = whole(apart);
            }
        }
        let counted = || stops.iter().filter(|stop| !stop.event.corrected).filter_map(|stop| stop.moment);
        let days = counted().next().zip(counted().next_back()).map(|(first, last)| {
            let days = (last.local().0.0 - first.local().0.0).whole_days();
            u32::try_from(days).unwrap_or(0) + 1
        });
        Self { stops, kilometres: whole(total), days }
    }

    /// The places of the journey in order, latitude and longitude in degrees, each once in a row.
    #[must_use]
    pub fn places(&self) -> Vec<(usize, [f64; 2])> {
        let mut places: Vec<(usize, [f64; 2])> = Vec::new();
        for (at, stop) in self.stops.iter().enumerate().filter(|(_, stop)| !stop.event.corrected) {
            let Some(position) = stop.event.position else { continue };
            if places.last().is_none_or(|(_, before)| *before != position) {
                places.push((at, position));
            }
        }
        places
    }
}

/// Whole kilometres; `None` where it is none.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a distance on Earth, or capped")]
fn whole(kilometres: f64) -> Option<u32> {
    Some(kilometres.round() as u32).filter(|kilometres| *kilometres > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const QIQIHAR: [f64; 2] = [47.3, 123.9];
    const CHENGDU: [f64; 2] = [30.7, 104.1];

    fn event(time: &str, position: Option<[f64; 2]>) -> JourneyEvent {
        JourneyEvent {
            time: time.to_owned(),
            step: "shipping".to_owned(),
            disposition: None,
            place: Default::default(),
            position,
            note: Default::default(),
            corrected: false,
        }
    }

    #[test]
    fn a_journey_runs_in_order_of_time_whatever_the_clocks() {
        let journey = Journey::of(vec![
            event("2026-07-02T00:30:00+13:00", Some(QIQIHAR)),
            event("2026-07-01T10:00:00+08:00", Some(QIQIHAR)),
            event("2026-07-05T10:00:00+08:00", Some(CHENGDU)),
        ]);
        let times: Vec<&str> = journey.stops.iter().map(|stop| stop.event.time.as_str()).collect();
        assert_eq!(times, ["2026-07-01T10:00:00+08:00", "2026-07-02T00:30:00+13:00", "2026-07-05T10:00:00+08:00"]);
        assert_eq!(journey.days, Some(5));
        let way = journey.kilometres.unwrap();
        assert!((2_400..2_600).contains(&way), "{way}");
        assert_eq!(journey.stops.iter().map(|stop| stop.kilometres).collect::<Vec<_>>(), [None, None, Some(way)]);
        assert_eq!(journey.places(), [(0, QIQIHAR), (2, CHENGDU)]);
    }

    #[test]
    fn an_erroneous_event_is_listed_and_counts_for_nothing() {
        let mut wrong = event("2026-07-03T10:00:00+08:00", Some([-36.8, 174.8]));
        wrong.corrected = true;
        let right =
            [event("2026-07-01T10:00:00+08:00", Some(QIQIHAR)), event("2026-07-04T10:00:00+08:00", Some(CHENGDU))];
        let without = Journey::of(right.to_vec());
        let with = Journey::of([right.to_vec(), vec![wrong]].concat());
        assert_eq!(with.stops.len(), 3);
        assert_eq!((with.kilometres, with.days), (without.kilometres, without.days));
    }

    #[test]
    fn an_event_without_a_readable_time_stays_where_it_was_written() {
        let journey = Journey::of(vec![
            event("2026-07-01T10:00:00Z", None),
            event("some day", None),
            event("2026-07-02T10:00:00Z", None),
        ]);
        assert_eq!(journey.stops[1].moment, None);
        assert_eq!((journey.kilometres, journey.days), (None, Some(2)));
        assert_eq!(Journey::of(Vec::new()), Journey { stops: Vec::new(), kilometres: None, days: None });
    }
}

//! Many reports at once, and a platform that is killed under them: every report arrives exactly once, with its photo.
//!
//! The large runs take two minutes and say how long calls took; they are meaningful with optimisation only:
//! `cargo xtask bench reports`, which is
//! `cargo test --release -p suyuan-platform --test flood -- --ignored --nocapture --test-threads 1`.

mod photos;
mod server;
mod shopper;

use server::Server;
use shopper::{Kind, Sent, Shopper};
use std::collections::HashSet;
use std::time::{Duration, Instant};

/// Reports, spread evenly over a time, and how often within it the platform is killed.
struct Flood {
    reports: usize,
    over: Duration,
    photo: usize,
    kills: u32,
}

impl Flood {
    /// Sends everything, and gives what each shopper saw.
    async fn run(&self, server: &mut Server) -> Vec<Sent> {
        let client = reqwest::Client::new();
        let photos = photos::Photos::of_about(self.photo);
        println!("{} reports over {:?}, each with a photo of {} bytes", self.reports, self.over, photos.size());
        let start = Instant::now();
        let shoppers: Vec<_> = (0..self.reports)
            .map(|number| {
                let shopper = Shopper::new(number, client.clone(), server.url(), photos.photo(number));
                let at = self.over.mul_f64(number as f64 / self.reports as f64);
                tokio::spawn(async move {
                    tokio::time::sleep(at.saturating_sub(start.elapsed())).await;
                    shopper.send().await
                })
            })
            .collect();
        for kill in 1..=self.kills {
            // Just after a report has begun, so that calls are under way.
            let at = self.over * kill / (self.kills + 1) + Duration::from_millis(u64::from(4 * kill));
            tokio::time::sleep(at.saturating_sub(start.elapsed())).await;
            let down = Instant::now();
            server.kill();
            server.start_again().await;
            println!("killed (SIGKILL) after {at:?}; up again after {:?}", down.elapsed());
        }
        let mut sent = Vec::new();
        for shopper in shoppers {
            sent.push(shopper.await.unwrap());
        }
        println!("all were received after {:?}", start.elapsed());
        sent
    }
}

/// Every report is there once, under the number of its receipt, with its photo byte by byte.
fn verify(server: &Server, sent: &[Sent]) {
    let connection = rusqlite::Connection::open(server.database()).unwrap();
    let numbers: HashSet<&str> = sent.iter().map(|sent| &*sent.receipt.number).collect();
    assert_eq!(numbers.len(), sent.len(), "two shoppers have one number");
    let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap() as usize;
    assert_eq!(count("SELECT count(*) FROM reports"), sent.len(), "reports were lost or are there twice");
    assert_eq!(count("SELECT count(*) FROM photos"), sent.len());
    assert_eq!(count("SELECT count(*) FROM pictures"), sent.len(), "photos were lost or are there twice");
    assert_eq!(count("SELECT count(*) FROM uploads"), 0, "uploads were left over");
    let sql = "SELECT q.bytes, r.sha256 FROM reports r JOIN photos p ON p.report = r.number
               JOIN pictures q ON q.id = p.picture WHERE r.number = ?1";
    for sent in sent {
        let (bytes, digest) = connection
            .query_row(sql, [&sent.receipt.number], |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, String>(1)?)))
            .unwrap();
        assert_eq!(photos::sha256(&bytes), sent.photo, "report {} has another photo", sent.receipt.number);
        assert_eq!(digest, sent.receipt.sha256);
        assert_eq!(digest, sent.report, "report {} is not what was sent", sent.receipt.number);
    }
}

/// p50, p95, p99 and the longest, in milliseconds.
fn tell(sent: &[Sent], name: &str, kinds: &[Kind]) -> Duration {
    let calls = sent.iter().flat_map(|sent| &sent.calls).filter(|(kind, _)| kinds.contains(kind));
    let mut times: Vec<Duration> = calls.map(|(_, time)| *time).collect();
    times.sort();
    let at = |part: f64| times[((times.len() - 1) as f64 * part).round() as usize];
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    println!(
        "{name:<24} {:>6} calls   p50 {:>6.1} ms   p95 {:>6.1} ms   p99 {:>6.1} ms   longest {:>6.1} ms",
        times.len(),
        ms(at(0.5)),
        ms(at(0.95)),
        ms(at(0.99)),
        ms(at(1.0))
    );
    at(0.99)
}

fn tell_all(sent: &[Sent]) -> [Duration; 2] {
    tell(sent, "POST /v1/uploads", &[Kind::Announce]);
    tell(sent, "PATCH /v1/uploads/{id}", &[Kind::Part]);
    let reports = tell(sent, "POST /v1/reports", &[Kind::Report]);
    let all = tell(sent, "all", &[Kind::Announce, Kind::Part, Kind::Report]);
    println!("{:<24} {:>6}", "calls that failed", sent.iter().map(|sent| sent.failures).sum::<usize>());
    [reports, all]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_platform_loses_nothing() {
    let mut server = Server::start().await;
    let flood = Flood { reports: 60, over: Duration::from_secs(3), photo: 40_000, kills: 3 };
    let sent = flood.run(&mut server).await;
    verify(&server, &sent);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a minute, and meaningful with optimisation only"]
async fn a_thousand_reports_in_a_minute_take_less_than_a_quarter_of_a_second_each() {
    let mut server = Server::start().await;
    let flood = Flood { reports: 1_000, over: Duration::from_secs(60), photo: 200_000, kills: 0 };
    let sent = flood.run(&mut server).await;
    let slowest = tell_all(&sent);
    verify(&server, &sent);
    assert_eq!(sent.iter().map(|sent| sent.failures).sum::<usize>(), 0);
    for p99 in slowest {
        assert!(p99 < Duration::from_millis(250), "{p99:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a minute, and meaningful with optimisation only"]
async fn a_thousand_reports_in_a_minute_all_arrive_though_the_platform_is_killed() {
    let mut server = Server::start().await;
    let flood = Flood { reports: 1_000, over: Duration::from_secs(60), photo: 200_000, kills: 20 };
    let sent = flood.run(&mut server).await;
    tell_all(&sent);
    verify(&server, &sent);
}

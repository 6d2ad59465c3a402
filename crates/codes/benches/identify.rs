//! How long a code takes: `cargo bench -p suyuan-codes`.

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use suyuan_codes::{Link, OwnDomains, SymbologyId, identify};

fn codes(c: &mut Criterion) {
    let cases: &[(&str, &str, &str)] = &[
        ("gtin", "]E0", "6901234567892"),
        ("gtin-typed", "", "6901234567892"),
        ("element-string-4", "]d2", "\u{1d}01069012345678921728063010LOT01\u{1d}21S7"),
        ("element-string-4-brackets", "", "(01)06901234567892(17)280630(10)LOT01(21)S7"),
        ("digital-link-4", "", "https://id.gs1.org/01/06901234567892/10/LOT01/21/S7?17=280630"),
        ("digital-link-4-compressed", "", "https://id.gs1.org/GgnYUc1gmo1Xgkbej3z7ptztxxpryCSjcNg"),
        ("link", "", "https://www.example.com/products/a-page?from=qr"),
        ("ecode-link", "", "https://www.iotroot.com/E=100640001234567890"),
        ("ma", "", "MA.156.M0.100761.21234561.Sx00008.M220117.L20220117.D20220118.E220130.V220117.C3"),
        ("credit-code", "", "91110000600037341L"),
        ("text", "", "an ordinary text of no more than eighty characters, as advertisements have it"),
    ];
    let mut group = c.benchmark_group("identify");
    for (name, symbology, payload) in cases {
        let symbology: Option<SymbologyId> = symbology.parse().ok();
        group.bench_function(*name, |b| b.iter(|| identify(black_box(payload), black_box(symbology))));
    }
    group.finish();
}

fn links(c: &mut Criterion) {
    let own = OwnDomains(vec!["suyuan.example".into(), "foodcredit.miit.gov.cn".into(), "milk-trace.com.cn".into()]);
    let link = Link::parse("https://foodcredlt.miit.gov.cn.evil.example/x").expect("a link");
    c.bench_function("judge", |b| b.iter(|| own.judge(black_box(&link))));
}

fn explanations(c: &mut Criterion) {
    let code = identify("https://id.gs1.org/01/06901234567892/10/LOT01/21/S7?17=280630", None).into_best();
    c.bench_function("explain", |b| b.iter(|| black_box(&code).explain(2026).parts.len()));
}

criterion_group!(benches, codes, links, explanations);
criterion_main!(benches);

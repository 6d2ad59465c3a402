//! What is said of links: where they lead, and whom they imitate.

use suyuan_codes::{Imitation, Link, LinkSafety, OwnDomains, Remark};

fn host(text: &str) -> Option<String> {
    Link::parse(text).map(|link| link.host)
}

fn registrable(text: &str) -> String {
    Link::parse(text).expect("a link").registrable().to_owned()
}

#[test]
fn the_host_is_what_a_browser_would_open() {
    let cases = [
        ("https://Example.COM/x", "example.com"),
        ("http://example.com:8080?x", "example.com"),
        ("HTTPS://example.com.", "example.com"),
        ("https://user:secret@evil.example/", "evil.example"),
        ("https://suyuan.example@evil.example/", "evil.example"),
        ("https://suyuan.example\\@evil.example/", "suyuan.example"),
        ("https://suyuan.example%2f@evil.example/", "evil.example"),
        ("https://evil.example#@suyuan.example/", "evil.example"),
        ("https://evil.example?@suyuan.example/", "evil.example"),
        ("https://ｓｕｙｕａｎ。example/", "suyuan.example"),
        ("https://xn--fiqs8s.xn--fiqs8s/", "中国.中国"),
        ("https://xn--80ak6aa92e.com/", "аррӏе.com"),
        ("https://[2001:db8::1]:443/01/1", "[2001:db8::1]"),
        ("https://192.0.2.1/01/1", "192.0.2.1"),
        ("https://0xC0.0250.257/", "192.168.1.1"),
        ("https:/evil.example/", "evil.example"),
        ("https:///evil.example/", "evil.example"),
        ("https://ev\til.example\n/", "evil.example"),
    ];
    for (text, expected) in cases {
        assert_eq!(host(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn other_texts_are_no_links() {
    for text in ["", "https://", "http:///", "ftp://example.com", "mailto:a@example.com", "example.com", "javascript:x"]
    {
        assert_eq!(host(text), None, "{text}");
    }
}

#[test]
fn the_registrable_domain_keeps_country_categories() {
    assert_eq!(registrable("https://a.b.example.com/"), "example.com");
    assert_eq!(registrable("https://foodcredit.miit.gov.cn/"), "miit.gov.cn");
    assert_eq!(registrable("https://shop.example.com.cn/"), "example.com.cn");
    assert_eq!(registrable("https://example.cn/"), "example.cn");
    assert_eq!(registrable("https://localhost/"), "localhost");
    assert_eq!(registrable("https://192.0.2.1/"), "192.0.2.1");
}

#[test]
fn user_information_is_called_out() {
    let link = Link::parse("https://suyuan.example@evil.example/").expect("a link");
    assert!(link.has_userinfo);
    assert_eq!(link.userinfo, "suyuan.example");
    assert!(!Link::parse("https://suyuan.example/@x").expect("a link").has_userinfo);
}

fn judge(text: &str) -> LinkSafety {
    let own = OwnDomains(vec!["suyuan.example".into(), "foodcredit.miit.gov.cn".into(), "milk-trace.com.cn".into()]);
    own.judge(&Link::parse(text).expect("a link"))
}

#[test]
fn own_domains_and_what_lies_below_them_are_own() {
    for text in [
        "https://suyuan.example/01/09520123456788",
        "https://SUYUAN.example./x",
        "https://id.suyuan.example/x",
        "https://foodcredit.miit.gov.cn/x",
        "https://www.milk-trace.com.cn/",
        "https://anyone@suyuan.example/",
    ] {
        assert_eq!(judge(text), LinkSafety::Own, "{text}");
    }
}

#[test]
fn others_are_foreign() {
    for text in [
        "https://example.org/",
        "https://id.gs1.org/01/09520123456788",
        "https://www.miit.gov.cn/",
        "https://beian.miit.gov.cn/",
        "https://www.iotroot.com/E=10064",
        "https://example/",
        "https://192.0.2.1/",
    ] {
        assert_eq!(judge(text), LinkSafety::Foreign, "{text}");
    }
}

#[test]
fn imitations_are_named() {
    let (suyuan, credit, milk) = ("suyuan.example", "foodcredit.miit.gov.cn", "milk-trace.com.cn");
    for (text, of, by) in [
        ("https://suyuan.example@evil.test/", suyuan, Imitation::BeforeAt),
        ("https://suyuan%2Eexample@evil.test/", suyuan, Imitation::BeforeAt),
        ("https://suyuan.example.evil.test/", suyuan, Imitation::WithinHost),
        ("https://suyuan-example.test/", suyuan, Imitation::WithinHost),
        ("https://suyuan.test/", suyuan, Imitation::Ending),
        ("https://suyuan.github.io/", suyuan, Imitation::Ending),
        ("https://suyuan-official.test/", suyuan, Imitation::AddedWords),
        ("https://mysuyuan.test/", suyuan, Imitation::AddedWords),
        ("https://suyuan.evil.test/", suyuan, Imitation::AddedWords),
        ("https://suyaun.example/", suyuan, Imitation::OneLetter),
        ("https://suyuam.example/", suyuan, Imitation::OneLetter),
        ("https://suyuann.example/", suyuan, Imitation::OneLetter),
        ("https://suуuan.example/", suyuan, Imitation::Letters),
        ("https://ѕuyuan.example/", suyuan, Imitation::Letters),
        ("https://5uyuan.test/", suyuan, Imitation::Letters),
        ("https://foodcredit.miit.gov.cn@evil.example/", credit, Imitation::BeforeAt),
        ("https://foodcredit.miit.gov.cn.evil.test/", credit, Imitation::WithinHost),
        ("https://foodcredit-miit.cn/", credit, Imitation::AddedWords),
        ("https://f00dcredit.cn/", credit, Imitation::Letters),
        ("https://foodcredlt.miit.gov.cn.test/", credit, Imitation::WithinHost),
        ("https://milk-trace.com/", milk, Imitation::Ending),
        ("https://milktrace.com.cn/", milk, Imitation::OneLetter),
        ("https://miIk-trace.cn/", milk, Imitation::Letters),
    ] {
        assert_eq!(judge(text), LinkSafety::LookAlike { of: of.into(), by }, "{text}");
    }
}

#[test]
fn what_a_person_should_know_is_remarked() {
    let remarks = |text: &str| Link::parse(text).expect("a link").remarks();
    assert_eq!(remarks("https://Example.COM./x"), []);
    assert_eq!(remarks("http://a@192.0.2.1/"), [Remark::NotSecure, Remark::UserInfo, Remark::Address]);
    assert_eq!(remarks("https://xn--fiqs8s.cn/"), [Remark::Encoded]);
    assert_eq!(remarks("https://suуuan.example/"), [Remark::MixedScripts]);
}

#[test]
fn without_own_domains_everything_is_foreign() {
    let link = Link::parse("https://suyuan.example/").expect("a link");
    assert_eq!(OwnDomains::default().judge(&link), LinkSafety::Foreign);
    assert_eq!(OwnDomains(vec![String::new()]).judge(&link), LinkSafety::Foreign);
}

//! `config.json`: what an operator sets without rebuilding.
//!
//! Read at start and checked field by field, so that a mistake is named on screen instead of showing as an odd failure
//! later.

use super::http;
use gloo_net::http::Request;
use js_sys::Reflect;
use serde_json::{Map, Value};
use suyuan_codes::OwnDomains;
use suyuan_record::{Jwk, Localized, PublicKey, json};

/// What an operator sets.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// Base URL of the public endpoint, absolute, without a final slash.
    pub endpoint: String,
    /// Root keys that may sign the trust list; at least one, each with a `kid`.
    pub root_keys: Vec<Jwk>,
    /// Domains whose Digital Links this deployment answers for.
    pub own_domains: OwnDomains,
    /// Whose deployment it is.
    pub brand: Brand,
    /// BCP 47 tags of the languages on offer, the default first; at least one.
    pub languages: Vec<String>,
    /// Origins that may embed the app and hear its results; `*` for any.
    pub embed_origins: Vec<String>,
    /// Whom to call.
    pub hotline: Hotline,
    /// What is switched on.
    pub features: Features,
}

/// Whose deployment it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brand {
    /// The name in the header.
    pub name: Localized,
    /// Accent colour, `#rrggbb`.
    pub accent: Option<String>,
}

/// Whom to call about an unsafe product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hotline {
    /// Telephone number; digits, `+`, `-` and spaces.
    pub number: String,
    /// Whose number it is.
    pub name: Localized,
}

/// What is switched on; each is on unless the configuration says `false`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Features {
    /// Reports of suspected counterfeits.
    pub reports: bool,
    /// Typed codes.
    pub typed: bool,
    /// Codes read from photos.
    pub photo: bool,
    /// Embedding into other sites.
    pub embed: bool,
}

/// Why there is no configuration. The app cannot start without.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// No reply, or not a successful one.
    #[error("config.json could not be fetched")]
    Unreachable,
    /// The reply is no JSON.
    #[error("config.json is not JSON: {detail}")]
    NotJson {
        /// What the parser says, with line and column.
        detail: String,
    },
    /// A field is absent or wrong.
    #[error("config.json: {name}: expected {expected}")]
    Field {
        /// The field's path, for example `root_keys[0].kid`.
        name: String,
        /// What is expected there.
        expected: String,
    },
}

/// Fetches and checks `/config.json`. What is wrong is written to the console as well.
///
/// # Errors
/// [`ConfigError`], see there.
pub async fn load() -> Result<Config, ConfigError> {
    let config = fetch().await;
    if let Err(error) = &config {
        web_sys::console::error_1(&error.to_string().into());
    }
    config
}

async fn fetch() -> Result<Config, ConfigError> {
    let reply = http::send(Request::get("/config.json"), None, 10).await.map_err(|_| ConfigError::Unreachable)?;
    if reply.status != 200 {
        return Err(ConfigError::Unreachable);
    }
    // In a page or in a worker.
    let origin = Reflect::get(&js_sys::global(), &"origin".into()).ok().and_then(|origin| origin.as_string());
    let origin = origin.unwrap_or_default();
    parse(&String::from_utf8_lossy(&reply.body), &origin)
}

/// Checks a configuration; `origin` is the app's own, against which a relative endpoint is resolved.
///
/// # Errors
/// [`ConfigError::NotJson`] or [`ConfigError::Field`].
pub fn parse(text: &str, origin: &str) -> Result<Config, ConfigError> {
    let value: Value =
        json::parse(text.as_bytes()).map_err(|error| ConfigError::NotJson { detail: error.to_string() })?;
    let Value::Object(fields) = value else { return Err(wrong("(all)", "an object")) };
    let root = Fields { path: String::new(), fields: &fields };
    root.knows(&[
        "$schema",
        "endpoint",
        "root_keys",
        "own_domains",
        "brand",
        "languages",
        "embed_origins",
        "hotline",
        "features",
    ])?;
    let brand = root.object("brand")?;
    let hotline = root.object("hotline")?;
    brand.knows(&["name", "accent"])?;
    hotline.knows(&["number", "name"])?;
    Ok(Config {
        endpoint: endpoint(&root, origin)?,
        root_keys: root_keys(&root)?,
        own_domains: OwnDomains(root.texts("own_domains", "a host name like suyuan.example", is_host)?),
        brand: Brand { name: brand.localized("name")?, accent: accent(&brand)? },
        languages: languages(&root)?,
        embed_origins: root.texts("embed_origins", "an origin like https://shop.example, or *", is_origin)?,
        hotline: Hotline { number: number(&hotline)?, name: hotline.localized("name")? },
        features: features(&root)?,
    })
}

fn endpoint(root: &Fields, origin: &str) -> Result<String, ConfigError> {
    let expected = "an https URL, or a path on this origin like /";
    let text = root.text("endpoint", expected)?;
    let url = web_sys::Url::new_with_base(text, origin).map_err(|_| root.wrong("endpoint", expected))?;
    // Plain http for trying it out on one machine only: an answer that anyone may alter proves nothing.
    let is_local = matches!(url.hostname().as_str(), "localhost" | "127.0.0.1" | "[::1]");
    let is_safe = url.protocol() == "https:" || (url.protocol() == "http:" && (is_local || url.origin() == origin));
    let is_bare = url.username().is_empty() && url.search().is_empty() && url.hash().is_empty();
    if !is_safe || !is_bare {
        return Err(root.wrong("endpoint", expected));
    }
    Ok(url.href().trim_end_matches('/').to_owned())
}

fn root_keys(root: &Fields) -> Result<Vec<Jwk>, ConfigError> {
    let values = root.array("root_keys", "a list of public keys (JWK)")?;
    let keys = values.iter().enumerate().map(|(index, value)| {
        let name = format!("root_keys[{index}]");
        let key: Jwk = json::from_value(value.clone())
            .map_err(|_| wrong(&name, "a public key (JWK) with kty, crv, x and, for P-256, y"))?;
        // Published by mistake, a private key is no longer one.
        if value.get("d").is_some() {
            return Err(wrong(&format!("{name}.d"), "no private part: replace this key, it was published"));
        }
        if !matches!((key.kty.as_str(), key.crv.as_str()), ("OKP", "Ed25519") | ("EC", "P-256")) {
            return Err(wrong(&name, "a key of Ed25519 or P-256"));
        }
        if key.kid.as_deref().unwrap_or_default().is_empty() {
            return Err(wrong(&format!("{name}.kid"), "a name for the key"));
        }
        Ok(key)
    });
    let keys: Vec<Jwk> = keys.collect::<Result<_, _>>()?;
    if keys.is_empty() { Err(root.wrong("root_keys", "at least one public key")) } else { Ok(keys) }
}

/// Checks that signatures can be made out with the root keys: apart from [`load`], as it takes the cryptography.
///
/// # Errors
/// [`ConfigError::Field`] naming the key.
pub fn check_root_keys(keys: &[Jwk]) -> Result<(), ConfigError> {
    let usable = |(index, key)| match PublicKey::try_from(key) {
        Ok(_) => Ok(()),
        Err(error) => Err(wrong(&format!("root_keys[{index}]"), &format!("a usable public key ({error})"))),
    };
    keys.iter().enumerate().try_for_each(usable)
}

fn languages(root: &Fields) -> Result<Vec<String>, ConfigError> {
    let languages = root.texts("languages", "a language tag like zh-CN", super::device::clock::is_language_tag)?;
    if languages.is_empty() { Err(root.wrong("languages", "at least one language")) } else { Ok(languages) }
}

fn accent(brand: &Fields) -> Result<Option<String>, ConfigError> {
    let expected = "a colour like #0f5c55";
    match brand.fields.get("accent") {
        None | Some(Value::Null) => Ok(None),
        Some(_) => {
            let text = brand.text("accent", expected)?;
            let is_colour =
                text.strip_prefix('#').is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()));
            if is_colour { Ok(Some(text.to_owned())) } else { Err(brand.wrong("accent", expected)) }
        }
    }
}

fn number(hotline: &Fields) -> Result<String, ConfigError> {
    let expected = "a telephone number like 12315";
    let text = hotline.text("number", expected)?;
    let is_number = text.bytes().any(|b| b.is_ascii_digit())
        && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-' | b' '));
    if is_number { Ok(text.to_owned()) } else { Err(hotline.wrong("number", expected)) }
}

fn features(root: &Fields) -> Result<Features, ConfigError> {
    const NAMES: [&str; 4] = ["reports", "typed", "photo", "embed"];
    if !root.fields.contains_key("features") {
        return Ok(Features { reports: true, typed: true, photo: true, embed: true });
    }
    let features = root.object("features")?;
    features.knows(&NAMES)?;
    let is_on = |name: &str| match features.fields.get(name) {
        None => Ok(true),
        Some(Value::Bool(is_on)) => Ok(*is_on),
        Some(_) => Err(features.wrong(name, "true or false")),
    };
    let [reports, typed, photo, embed] = NAMES.map(is_on);
    Ok(Features { reports: reports?, typed: typed?, photo: photo?, embed: embed? })
}

/// A host as browsers write it in an address bar: lower case, no scheme, no port; letters of any script.
fn is_host(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| (c.is_alphanumeric() && !c.is_uppercase()) || c == '-')
    };
    let is_ipv6 = |text: &str| {
        let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
        inner.is_some_and(|inner| inner.parse::<std::net::Ipv6Addr>().is_ok())
    };
    text == "localhost" || is_ipv6(text) || (text.contains('.') && text.split('.').all(is_label))
}

fn is_origin(text: &str) -> bool {
    text == "*" || web_sys::Url::new(text).is_ok_and(|url| url.origin() == text && url.protocol().starts_with("http"))
}

fn wrong(name: &str, expected: &str) -> ConfigError {
    ConfigError::Field { name: name.to_owned(), expected: expected.to_owned() }
}

/// An object within the configuration, which knows its path.
struct Fields<'a> {
    path: String,
    fields: &'a Map<String, Value>,
}

impl<'a> Fields<'a> {
    fn name(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn wrong(&self, key: &str, expected: &str) -> ConfigError {
        wrong(&self.name(key), expected)
    }

    /// A misspelt field would otherwise be silently without effect.
    fn knows(&self, keys: &[&str]) -> Result<(), ConfigError> {
        match self.fields.keys().find(|key| !keys.contains(&key.as_str())) {
            Some(key) => Err(self.wrong(key, &format!("no such field; known are {}", keys.join(", ")))),
            None => Ok(()),
        }
    }

    fn object(&self, key: &str) -> Result<Fields<'a>, ConfigError> {
        match self.fields.get(key) {
            Some(Value::Object(fields)) => Ok(Fields { path: self.name(key), fields }),
            _ => Err(self.wrong(key, "an object")),
        }
    }

    fn array(&self, key: &str, expected: &str) -> Result<&'a [Value], ConfigError> {
        self.fields.get(key).and_then(Value::as_array).map(Vec::as_slice).ok_or_else(|| self.wrong(key, expected))
    }

    fn text(&self, key: &str, expected: &str) -> Result<&'a str, ConfigError> {
        let text = self.fields.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
        text.ok_or_else(|| self.wrong(key, expected))
    }

    fn texts(&self, key: &str, expected: &str, is_right: fn(&str) -> bool) -> Result<Vec<String>, ConfigError> {
        let values = self.array(key, &format!("a list; each entry {expected}"))?;
        let texts = values.iter().enumerate().map(|(index, value)| match value.as_str() {
            Some(text) if is_right(text) => Ok(text.to_owned()),
            _ => Err(self.wrong(&format!("{key}[{index}]"), expected)),
        });
        texts.collect()
    }

    fn localized(&self, key: &str) -> Result<Localized, ConfigError> {
        let expected = r#"a text for each language, like {"zh-CN": "溯源", "en": "Suyuan"}"#;
        let text = self.fields.get(key).cloned().and_then(|value| json::from_value(value).ok());
        text.filter(|text: &Localized| !text.is_empty()).ok_or_else(|| self.wrong(key, expected))
    }
}

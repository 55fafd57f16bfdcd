//! What an installation decides: `config.json` beside the page, overridden by the element's attributes.

mod value;

use std::fmt;

use cadenza_contract::Attributes;
use serde_json::Value;

use crate::api::api_config::{ApiConfig, DeletePath, IdListStyle};
use crate::i18n::Locale;
use crate::list::{Filter, Size};
use value::{base, choice, domains, first_page, flag, idle_minutes, page_size, parallel_writes, scope, text, texts};

/// The configuration, every key with a default. No secret is ever part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// `api_base`, `first_page`, `id_list_style`, `delete_path`, and `filter`, the scope of every list.
    pub api: ApiConfig,
    /// `routing`: where the app keeps its address.
    pub routing: Routing,
    /// `base_path`: the folder `path` routing counts from; an embed's choice, a page of our own knows where it lies.
    pub base_path: String,
    /// `panel`: which of several on a page this is, for what each keeps; empty for a page of our own.
    pub instance_id: String,
    /// `types`: kinds of report to suggest.
    pub types: Vec<String>,
    /// `frequencies` to suggest.
    pub frequencies: Vec<String>,
    /// `channels`: delivery methods to suggest; the first is a new schedule's.
    pub channels: Vec<String>,
    /// `default_timezone` of a new schedule; `None` is the browser's.
    pub default_timezone: Option<String>,
    /// `locale` of texts, numbers and times.
    pub locale: Locale,
    /// `theme` before a person chooses one.
    pub theme: Theme,
    /// `density` of rows before a person chooses one; `None`, written `auto`, is compact for a mouse and comfortable
    /// for a finger.
    pub density: Option<Density>,
    /// `environment`: which installation this is, in a word or two beside the product's name; empty is none.
    pub environment: String,
    /// `readonly`: nothing that changes a schedule is offered.
    pub readonly: bool,
    /// `page_size`: rows to a page before a person chooses.
    pub page_size: Size,
    /// `token_storage`: the most a person may choose.
    pub token_storage: TokenStorage,
    /// `recipient_domains`: the domains reports may be mailed to, each with those below it; empty are all. What is outside is
    /// marked, and not forbidden: that is the API's to do.
    pub recipient_domains: Vec<String>,
    /// `parallel_writes`: how many writes of a job are under way at once.
    pub parallel_writes: usize,
    /// `idle_minutes` after which a session nobody is at ends; `None` is never.
    pub idle_minutes: Option<u32>,
}

/// Where the app keeps its address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Routing {
    /// Behind the `#` of the page's address.
    #[default]
    Hash,
    /// In the path of the page's address: the host answers such addresses with the page.
    Path,
    /// Nowhere outside the app: an embed's choice.
    Memory,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system prefers.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

const ROUTINGS: [(&str, Routing); 3] = [("hash", Routing::Hash), ("path", Routing::Path), ("memory", Routing::Memory)];

impl Theme {
    /// Every theme and its name.
    pub const CHOICES: [(&str, Self); 3] = [("auto", Self::Auto), ("light", Self::Light), ("dark", Self::Dark)];

    /// Its value in the configuration and in an attribute.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// How much room a row takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Density {
    /// Room to breathe.
    Comfortable,
    /// As many rows as can be read.
    Compact,
}

/// Where the token is kept, from the shortest to the longest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum TokenStorage {
    /// Nowhere: it is gone with the page.
    Memory,
    /// In this tab, until it is closed.
    #[default]
    Session,
    /// In this tab, and in any other one that asks while one is open; the device keeps nothing.
    Tabs,
    /// On this device, until one signs out.
    Local,
}

impl Density {
    /// Every density.
    pub const EVERY: [Self; 2] = [Self::Comfortable, Self::Compact];

    /// What a configuration can say: one of them, or that it goes by what a person points with.
    const CHOICES: [(&str, Option<Self>); 3] = [
        ("auto", None),
        (Self::Comfortable.row().0, Some(Self::Comfortable)),
        (Self::Compact.row().0, Some(Self::Compact)),
    ];

    /// Its value in an attribute, and the height of a row, in CSS pixels.
    pub const fn row(self) -> (&'static str, u32) {
        match self {
            Self::Comfortable => ("comfortable", 32),
            Self::Compact => ("compact", 28),
        }
    }
}

impl TokenStorage {
    /// Every place and its name, from the shortest to the longest.
    pub const CHOICES: [(&str, Self); 4] =
        [("memory", Self::Memory), ("session", Self::Session), ("tabs", Self::Tabs), ("local", Self::Local)];
}

/// A key that cannot be used, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigProblem {
    /// The key; empty when the text as a whole is no JSON object.
    pub key: String,
    /// What is wrong, in the decoder's words.
    pub why: String,
}

impl fmt::Display for ConfigProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { key, why } = self;
        if key.is_empty() { f.write_str(why) } else { write!(f, "{key}: {why}") }
    }
}

impl Default for Config {
    fn default() -> Self {
        let list = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
        Self {
            api: ApiConfig::default(),
            routing: Routing::default(),
            base_path: String::new(),
            instance_id: String::new(),
            types: list(&["generic"]),
            frequencies: list(&["daily", "weekly", "monthly"]),
            channels: list(&["email"]),
            default_timezone: None,
            locale: Locale::default(),
            theme: Theme::default(),
            density: None,
            environment: String::new(),
            readonly: false,
            page_size: Size::DEFAULT,
            token_storage: TokenStorage::default(),
            recipient_domains: Vec::new(),
            parallel_writes: 4,
            idle_minutes: None,
        }
    }
}

impl Config {
    /// Reads the texts of a configuration, the later over the earlier; an empty text has no keys.
    ///
    /// # Errors
    /// Every key that is unknown or has a value it cannot have; never empty.
    pub fn parse(texts: &[&str]) -> Result<Self, Vec<ConfigProblem>> {
        let (mut config, mut problems) = (Self::default(), Vec::new());
        for text in texts.iter().filter(|text| !text.trim().is_empty()) {
            match serde_json::from_str(text) {
                Ok(Value::Object(keys)) => {
                    problems.extend(keys.into_iter().filter_map(|(key, value)| config.set(key, value).err()));
                }
                Ok(_) => {
                    problems.push(ConfigProblem { key: String::new(), why: "a JSON object is expected".to_owned() });
                }
                Err(error) => problems.push(ConfigProblem { key: String::new(), why: error.to_string() }),
            }
        }
        if problems.is_empty() { Ok(config) } else { Err(problems) }
    }

    /// What every list is kept to, from the value of `filter`; `None` for one that means nothing, not even no scope.
    pub fn scope(text: &str) -> Option<Filter> {
        scope(&Value::from(text)).ok()
    }

    /// What a new schedule starts with, before anything is typed.
    pub fn new_schedule(&self, browser_zone: &str) -> Attributes {
        Attributes {
            kind: self.usual(&self.api.scope.kind, &self.types),
            frequency: self.usual(&self.api.scope.frequency, &self.frequencies),
            timezone: Some(self.default_timezone.clone().unwrap_or_else(|| browser_zone.to_owned())),
            send_via: self.channels.first().cloned(),
            ..Attributes::default()
        }
    }

    /// What the scope asks for, or else the first of the suggestions.
    fn usual(&self, scope: &str, suggestions: &[String]) -> Option<String> {
        Some(scope).filter(|scope| !scope.is_empty()).map(str::to_owned).or_else(|| suggestions.first().cloned())
    }

    fn set(&mut self, key: String, value: Value) -> Result<(), ConfigProblem> {
        let outcome = match key.as_str() {
            "api_base" => base(value).map(|base| self.api.base = base),
            "first_page" => first_page(&value).map(|number| self.api.first_page = number),
            "id_list_style" => choice(&value, &IdListStyle::CHOICES).map(|style| self.api.id_list_style = style),
            "delete_path" => choice(&value, &DeletePath::CHOICES).map(|path| self.api.delete_path = path),
            "routing" => choice(&value, &ROUTINGS).map(|routing| self.routing = routing),
            "base_path" => text(value).map(|folder| self.base_path = folder),
            "panel" => text(value).map(|panel| self.instance_id = panel),
            "types" => texts(value).map(|types| self.types = types),
            "frequencies" => texts(value).map(|frequencies| self.frequencies = frequencies),
            "channels" => texts(value).map(|channels| self.channels = channels),
            "default_timezone" => text(value).map(|zone| self.default_timezone = Some(zone)),
            "locale" => choice(&value, &Locale::CHOICES).map(|locale| self.locale = locale),
            "theme" => choice(&value, &Theme::CHOICES).map(|theme| self.theme = theme),
            "density" => choice(&value, &Density::CHOICES).map(|density| self.density = density),
            "environment" => text(value).map(|name| self.environment = name),
            "readonly" => flag(&value).map(|readonly| self.readonly = readonly),
            "filter" => scope(&value).map(|filter| self.api.scope = filter),
            "page_size" => page_size(&value).map(|size| self.page_size = size),
            "token_storage" => choice(&value, &TokenStorage::CHOICES).map(|keep| self.token_storage = keep),
            "recipient_domains" => domains(value).map(|domains| self.recipient_domains = domains),
            "parallel_writes" => parallel_writes(&value).map(|count| self.parallel_writes = count),
            "idle_minutes" => idle_minutes(&value).map(|minutes| self.idle_minutes = Some(minutes)),
            // Read by embed.html, in front of the app.
            "embed_origins" => texts(value).map(drop),
            // Editors look there for what can be written here.
            "$schema" => Ok(()),
            _ => Err("unknown key".to_owned()),
        };
        outcome.map_err(|why| ConfigProblem { key, why })
    }
}

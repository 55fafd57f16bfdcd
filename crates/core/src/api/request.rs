//! A request as a value: endpoints are written as segments and pairs, so that encoding cannot be forgotten.

use cadenza_contract::{Attrs, ScheduleId, Selection, parameter};
use serde::Serialize;

use super::api_config::{ApiConfig, IdListStyle};
use super::error::{Call, Write};
use crate::list::{Filter, Query, Size};
use crate::query_string::{self, escape};

/// The longest line a request may begin with: nginx takes 8 KiB by default.
pub const LONGEST_LINE: usize = 8_000;

/// One call of the API, before it has a base address and a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Which call it is.
    pub call: Call,
    /// What to do.
    pub method: Method,
    /// Path and query below the API's base, escaped, without a leading slash.
    pub path: String,
    /// JSON text, where the call has a body.
    pub body: Option<String>,
}

/// The four methods the API uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads; may be repeated.
    Get,
    /// Creates.
    Post,
    /// Changes.
    Put,
    /// Deletes.
    Delete,
}

impl Request {
    /// The list call, narrowed to the scope of the installation. `paginate` is always sent; `page` and `page_size` only when it is true.
    pub fn list(query: &Query, size: Size, api_config: &ApiConfig) -> Self {
        let mut pairs = match size {
            Size::All => vec![(parameter::PAGINATE, "false".to_owned())],
            Size::Rows(rows) => vec![
                (parameter::PAGINATE, "true".to_owned()),
                (parameter::PAGE, (u64::from(query.page.get()) - 1 + u64::from(api_config.first_page)).to_string()),
                (parameter::PAGE_SIZE, rows.to_string()),
            ],
        };
        let filter = query.filter.within(&api_config.scope);
        match filter.ids.as_slice() {
            [] => {}
            [id] => pairs.push((parameter::ID, id.to_string())),
            ids => pairs.extend(id_list(ids, api_config.id_list_style)),
        }
        let others = filter.pairs().into_iter().filter(|(key, _)| *key != parameter::ID);
        pairs.extend(others.map(|(key, value)| (key, value.trim().to_owned())).filter(|(_, value)| !value.is_empty()));
        let mut request = Self::new(Call::List, ["reports", "schedules"]);
        request.path = format!("{}?{}", request.path, query_string::write(pairs));
        request
    }

    /// The list call as one request, or, where its ids make too long a line of it, as several that each ask for all of
    /// some ids: pages are then the caller's to make.
    pub fn lists(query: &Query, size: Size, api_config: &ApiConfig) -> Vec<Self> {
        let whole = Self::list(query, size, api_config);
        let filter = query.filter.within(&api_config.scope);
        if whole.line(api_config) <= LONGEST_LINE || filter.ids.len() < 2 {
            return vec![whole];
        }
        let halves = filter.ids.split_at(filter.ids.len() / 2);
        let half = |ids: &[ScheduleId]| {
            let filter = Filter { ids: ids.to_vec(), ..filter.clone() };
            Self::lists(&Query { filter, ..Query::default() }, Size::All, api_config)
        };
        [half(halves.0), half(halves.1)].concat()
    }

    /// The read call.
    pub fn read(id: &ScheduleId) -> Self {
        Self::new(Call::Read, ["reports", "schedules", id.as_str()])
    }

    /// The create call, still without attributes.
    pub fn create() -> Self {
        Self::new(Call::Write(Write::Create), ["reports", "schedules"])
    }

    /// The update call, still without attributes.
    pub fn update(id: &ScheduleId) -> Self {
        Self::new(Call::Write(Write::Update), ["reports", "schedules", id.as_str()])
    }

    /// The delete call, for all the ids at once.
    pub fn delete(ids: &[ScheduleId], api_config: &ApiConfig) -> Self {
        let delete = Self::new(Call::Write(Write::Delete), api_config.delete_path.segments());
        delete.json(&Selection { schedules_ids: ids.to_vec() })
    }

    /// The same request carrying `{"attrs": …}`.
    pub fn attrs(self, attributes: &impl Serialize) -> Self {
        self.json(&Attrs { attrs: attributes })
    }

    /// How long the line is that it begins with, at most: a proxy may be given the whole address.
    pub fn line(&self, api_config: &ApiConfig) -> usize {
        const REST: usize = "DELETE / HTTP/1.1".len();
        REST + api_config.base.len() + self.path.len()
    }

    fn new<'a>(call: Call, segments: impl IntoIterator<Item = &'a str>) -> Self {
        let segments: Vec<String> = segments.into_iter().map(escape).collect();
        let method = match call {
            Call::List | Call::Read => Method::Get,
            Call::Write(Write::Create) => Method::Post,
            Call::Write(Write::Update) => Method::Put,
            Call::Write(Write::Delete) => Method::Delete,
        };
        Self { call, method, path: segments.join("/"), body: None }
    }

    fn json(self, body: &impl Serialize) -> Self {
        // Our bodies are structs of texts: serializing them has no way to fail.
        Self { body: serde_json::to_string(body).ok(), ..self }
    }
}

impl Method {
    /// Its name in HTTP.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

fn id_list(ids: &[ScheduleId], style: IdListStyle) -> Vec<(&'static str, String)> {
    match style {
        IdListStyle::Repeated => ids.iter().map(|id| (parameter::ID_LIST, id.to_string())).collect(),
        IdListStyle::Brackets => ids.iter().map(|id| ("id_list[]", id.to_string())).collect(),
        IdListStyle::Commas => {
            vec![(parameter::ID_LIST, ids.iter().map(ScheduleId::as_str).collect::<Vec<_>>().join(","))]
        }
    }
}

//! A request as a value: endpoints are written as segments and pairs, so that encoding cannot be forgotten.

use cadenza_contract::{Attrs, ScheduleId, Selection, parameter};
use serde::Serialize;

use super::endpoint::{Endpoint, IdListStyle};
use crate::list::{Query, Size};
use crate::query_string::{self, escape};

/// One call of the API, before it has a base address and a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
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
    /// The list call, within the endpoint's scope. `paginate` is always sent; `page` and `page_size` only when it is true.
    pub fn list(query: &Query, size: Size, endpoint: &Endpoint) -> Self {
        let mut pairs = match size {
            Size::All => vec![(parameter::PAGINATE, "false".to_owned())],
            Size::Rows(rows) => vec![
                (parameter::PAGINATE, "true".to_owned()),
                (parameter::PAGE, (u64::from(query.page.get()) - 1 + u64::from(endpoint.first_page)).to_string()),
                (parameter::PAGE_SIZE, rows.to_string()),
            ],
        };
        let filter = query.filter.within(&endpoint.scope);
        match filter.ids.as_slice() {
            [] => {}
            [id] => pairs.push((parameter::ID, id.to_string())),
            ids => pairs.extend(id_list(ids, endpoint.id_list_style)),
        }
        let others = filter.pairs().into_iter().filter(|(key, _)| *key != parameter::ID);
        pairs.extend(others.map(|(key, value)| (key, value.trim().to_owned())).filter(|(_, value)| !value.is_empty()));
        let mut request = Self::new(Method::Get, ["reports", "schedules"]);
        request.path = format!("{}?{}", request.path, query_string::write(pairs));
        request
    }

    /// The read call.
    pub fn read(id: &ScheduleId) -> Self {
        Self::new(Method::Get, ["reports", "schedules", id.as_str()])
    }

    /// The create call, still without attributes.
    pub fn create() -> Self {
        Self::new(Method::Post, ["reports", "schedules"])
    }

    /// The update call, still without attributes.
    pub fn update(id: &ScheduleId) -> Self {
        Self::new(Method::Put, ["reports", "schedules", id.as_str()])
    }

    /// The delete call, for all the ids at once.
    pub fn delete(ids: &[ScheduleId], endpoint: &Endpoint) -> Self {
        Self::new(Method::Delete, endpoint.delete_path.segments()).json(&Selection { schedules_ids: ids.to_vec() })
    }

    /// The same request carrying `{"attrs": …}`.
    pub fn attrs(self, attributes: &impl Serialize) -> Self {
        self.json(&Attrs { attrs: attributes })
    }

    fn new<'a>(method: Method, segments: impl IntoIterator<Item = &'a str>) -> Self {
        let segments: Vec<String> = segments.into_iter().map(escape).collect();
        Self { method, path: segments.join("/"), body: None }
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

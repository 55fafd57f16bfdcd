//! Where the address of the app is kept: behind the page's `#`, in its path, or nowhere but in memory.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::Window;

use crate::config::Routing;
use crate::listening::Listening;

/// The app's address and how it moves.
#[derive(Clone)]
pub enum Location {
    /// `page.html#/schedules?…`: works on any static host, and Back works as everywhere.
    Hash(Window),
    /// `/folder/schedules?…`, for a host that answers such addresses with the page; the folder has no slash at its end.
    Path(Window, String),
    /// A stack of addresses of our own: a host page's address is not ours to touch.
    Memory(Rc<RefCell<Vec<String>>>),
}

impl Location {
    /// The location of a routing, in a folder if it is one of paths; without a window there is only memory.
    pub fn new(routing: Routing, folder: &str) -> Self {
        match (routing, web_sys::window()) {
            (Routing::Hash, Some(window)) => Self::Hash(window),
            (Routing::Path, Some(window)) => Self::Path(window, folder.trim_end_matches('/').to_owned()),
            (Routing::Hash | Routing::Path | Routing::Memory, _) => Self::Memory(Rc::default()),
        }
    }

    /// The present address, without what stands before it; empty at the start.
    pub fn read(&self) -> String {
        match self {
            // `location.hash` may come back decoded; the whole address never does.
            Self::Hash(window) => {
                let href = window.location().href().unwrap_or_default();
                href.split_once('#').map(|(_, address)| address.to_owned()).unwrap_or_default()
            }
            Self::Path(window, folder) => {
                let location = window.location();
                let path = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
                // The page itself may be asked for by its file's name.
                match path.strip_prefix(folder.as_str()).unwrap_or(&path) {
                    "/" | "/index.html" => String::new(),
                    address => address.to_owned(),
                }
            }
            Self::Memory(stack) => stack.borrow().last().cloned().unwrap_or_default(),
        }
    }

    /// Where to start when nobody has said so: in a memory, which is empty, and where the page's own address is.
    pub fn start(&self, address: &str) {
        if self.read().is_empty() && !address.is_empty() {
            self.replace(address);
        }
    }

    /// What a link has before an address.
    fn lead(&self) -> &str {
        match self {
            Self::Hash(_) | Self::Memory(_) => "#",
            Self::Path(_, folder) => folder,
        }
    }

    /// An address as a link writes it.
    pub fn href(&self, address: &str) -> String {
        format!("{}{address}", self.lead())
    }

    /// The address a link of ours leads to; `None` for the link of somebody else.
    pub fn address<'a>(&self, href: &'a str) -> Option<&'a str> {
        href.strip_prefix(self.lead()).filter(|address| address.starts_with('/') && !address.starts_with("//"))
    }

    /// An address as one can send it to somebody; a memory has none.
    pub fn link(&self, address: &str) -> Option<String> {
        let page = match self {
            Self::Hash(window) => {
                let href = window.location().href().ok()?;
                href.split_once('#').map(|(page, _)| page.to_owned()).unwrap_or(href)
            }
            Self::Path(window, _) => window.location().origin().ok()?,
            Self::Memory(_) => return None,
        };
        Some(page + &self.href(address))
    }

    /// Moves to an address, which Back then leaves for `before`; the entry remembers that, unless it is empty.
    pub fn push(&self, address: &str, before: &str) {
        match self {
            Self::Hash(window) | Self::Path(window, _) => {
                let state = if before.is_empty() { JsValue::NULL } else { JsValue::from_str(before) };
                let _ = window
                    .history()
                    .and_then(|history| history.push_state_with_url(&state, "", Some(&self.href(address))));
            }
            Self::Memory(stack) => stack.borrow_mut().push(address.to_owned()),
        }
    }

    /// Moves to an address in place of the present one.
    pub fn replace(&self, address: &str) {
        match self {
            Self::Hash(window) | Self::Path(window, _) => {
                let _ = window.history().and_then(|history| {
                    // What lies before the entry stays there.
                    history.replace_state_with_url(&history.state()?, "", Some(&self.href(address)))
                });
            }
            Self::Memory(stack) => {
                let mut stack = stack.borrow_mut();
                stack.pop();
                stack.push(address.to_owned());
            }
        }
    }

    /// Where Back leads from here, if that is known.
    pub fn before(&self) -> Option<String> {
        match self {
            Self::Hash(window) | Self::Path(window, _) => window.history().ok()?.state().ok()?.as_string(),
            Self::Memory(stack) => stack.borrow().iter().rev().nth(1).cloned(),
        }
    }

    /// Goes back by one entry.
    pub fn back(&self) {
        match self {
            Self::Hash(window) | Self::Path(window, _) => {
                let _ = window.history().and_then(|history| history.back());
            }
            Self::Memory(stack) => drop(stack.borrow_mut().pop()),
        }
    }

    /// Calls back when the browser moves the address: Back, Forward, a typed address, a link.
    pub fn listen(&self, on_move: impl Fn() + 'static) -> Option<Listening> {
        match self {
            Self::Hash(_) | Self::Path(..) => Listening::to("popstate", move |_| on_move()),
            Self::Memory(_) => None,
        }
    }
}

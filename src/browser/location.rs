//! Where the address of the app is kept: behind the page's `#`, in its path, or nowhere but in memory.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::Window;

use super::event_listener::EventListener;
use cadenza_core::config::Routing;
use cadenza_core::query_string::escape;

/// The app's address and how it moves.
#[derive(Clone)]
pub enum Location {
    /// `page.html#/schedules?…`: works on any static host, and Back works as everywhere.
    Hash(Window, Fragment),
    /// `/folder/schedules?…`, for a host that answers such addresses with the page; the folder has no slash at its end.
    Path(Window, String),
    /// A stack of addresses of our own: a host page's address is not ours to touch.
    Memory(Rc<RefCell<Vec<String>>>),
}

/// Which fragments are ours: all of them on a page of our own, those behind the panel's name on a page of somebody else.
#[derive(Clone, Default)]
pub struct Fragment {
    /// What stands between `#` and the address.
    name: String,
    /// Where the app began, and the fragment of somebody else, or none, that stood there: Back to it leads there.
    began: Rc<RefCell<(String, String)>>,
}

impl Location {
    /// The location of a routing: in a folder if it is one of paths, behind the name of a panel if there is one. Without a
    /// window there is only memory.
    pub fn new(routing: Routing, folder: &str, panel: &str) -> Self {
        match (routing, web_sys::window()) {
            (Routing::Hash, Some(window)) => Self::Hash(window, Fragment::of(panel)),
            (Routing::Path, Some(window)) => Self::Path(window, folder.trim_end_matches('/').to_owned()),
            (Routing::Hash | Routing::Path | Routing::Memory, _) => Self::Memory(Rc::default()),
        }
    }

    /// The present address, without what stands before it, empty at the start; `None` where the browser is somewhere that is
    /// not ours.
    pub fn read(&self) -> Option<String> {
        match self {
            Self::Hash(window, fragment) => {
                let href = page(window);
                fragment.address(parted(&href).1)
            }
            Self::Path(window, folder) => {
                let location = window.location();
                let path = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
                // The page itself may be asked for by its file's name.
                Some(match path.strip_prefix(folder.as_str()).unwrap_or(&path) {
                    "/" | "/index.html" => String::new(),
                    address => address.to_owned(),
                })
            }
            Self::Memory(stack) => Some(stack.borrow().last().cloned().unwrap_or_default()),
        }
    }

    /// Where to start when nobody has said so: in a memory, which is empty, and where the page's own address is. The fragment
    /// of somebody else stays as it is until one moves.
    pub fn start(&self, address: &str) {
        match self {
            Self::Hash(window, fragment) if !fragment.name.is_empty() => {
                let href = page(window);
                fragment.began.replace((parted(&href).1.to_owned(), address.to_owned()));
            }
            Self::Hash(..) | Self::Path(..) | Self::Memory(_) => {
                if self.read().is_some_and(|present| present.is_empty()) && !address.is_empty() {
                    self.replace(address);
                }
            }
        }
    }

    /// An address as a link writes it.
    pub fn href(&self, address: &str) -> String {
        match self {
            Self::Memory(_) => format!("#{address}"),
            Self::Path(_, folder) => format!("{folder}{address}"),
            Self::Hash(_, fragment) if fragment.name.is_empty() => format!("#{address}"),
            // A `<base>` of the page around would lead elsewhere.
            Self::Hash(window, fragment) => fragment.whole(window, address),
        }
    }

    /// The address a link of ours leads to; `None` for the link of somebody else.
    pub fn address<'a>(&self, href: &'a str) -> Option<&'a str> {
        let address = match self {
            Self::Memory(_) => href.strip_prefix('#'),
            Self::Path(_, folder) => href.strip_prefix(folder.as_str()),
            // The page around may have another path by now than when the link was written.
            Self::Hash(_, fragment) => {
                let (page, written) = href.split_once('#')?;
                let ours = page.is_empty() || !fragment.name.is_empty();
                ours.then(|| written.strip_prefix(fragment.name.as_str())).flatten()
            }
        };
        address.filter(|address| address.starts_with('/') && !address.starts_with("//"))
    }

    /// An address as one can send it to somebody; a memory has none.
    pub fn link(&self, address: &str) -> Option<String> {
        match self {
            Self::Hash(window, fragment) => Some(fragment.whole(window, address)),
            Self::Path(window, _) => Some(window.location().origin().ok()? + &self.href(address)),
            Self::Memory(_) => None,
        }
    }

    /// Moves to an address, which Back then leaves for `before`; the entry remembers that, unless it is empty.
    pub fn push(&self, address: &str, before: &str) {
        match self {
            Self::Hash(window, _) | Self::Path(window, _) => {
                let state = if before.is_empty() { JsValue::NULL } else { JsValue::from_str(before) };
                let _ = window
                    .history()
                    .and_then(|history| history.push_state_with_url(&state, "", self.link(address).as_deref()));
            }
            Self::Memory(stack) => stack.borrow_mut().push(address.to_owned()),
        }
    }

    /// Moves to an address in place of the present one.
    pub fn replace(&self, address: &str) {
        match self {
            Self::Hash(window, _) | Self::Path(window, _) => {
                let _ = window.history().and_then(|history| {
                    // What lies before the entry stays there.
                    history.replace_state_with_url(&history.state()?, "", self.link(address).as_deref())
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
            Self::Hash(window, _) | Self::Path(window, _) => window.history().ok()?.state().ok()?.as_string(),
            Self::Memory(stack) => stack.borrow().iter().rev().nth(1).cloned(),
        }
    }

    /// Goes back by one entry.
    pub fn back(&self) {
        match self {
            Self::Hash(window, _) | Self::Path(window, _) => {
                let _ = window.history().and_then(|history| history.back());
            }
            Self::Memory(stack) => drop(stack.borrow_mut().pop()),
        }
    }

    /// Calls back when the browser moves the address: Back, Forward, a typed address, a link.
    pub fn listen(&self, on_move: impl Fn() + 'static) -> Option<EventListener> {
        match self {
            Self::Hash(..) | Self::Path(..) => EventListener::to("popstate", move |_| on_move()),
            Self::Memory(_) => None,
        }
    }
}

impl Fragment {
    /// Of a panel: its name is `cadenza-schedules.{id}`, without an id the tag alone.
    fn of(panel: &str) -> Self {
        Self { name: escape(panel.strip_suffix('.').unwrap_or(panel)), ..Self::default() }
    }

    /// The address in a fragment that is ours, or where the app began in the one that stood there then.
    fn address(&self, present: &str) -> Option<String> {
        let rest = present.strip_prefix(self.name.as_str());
        let ours = rest.filter(|rest| self.name.is_empty() || rest.is_empty() || rest.starts_with('/'));
        let (began, start) = &*self.began.borrow();
        ours.or_else(|| (present == began).then_some(start)).map(str::to_owned)
    }

    /// The page's own address with one of ours behind it.
    fn whole(&self, window: &Window, address: &str) -> String {
        let href = page(window);
        format!("{}#{}{address}", parted(&href).0, self.name)
    }
}

/// The page's address. `location.hash` may come back decoded; the whole address never does.
fn page(window: &Window) -> String {
    window.location().href().unwrap_or_default()
}

/// What stands before the `#`, and what after it.
fn parted(href: &str) -> (&str, &str) {
    href.split_once('#').unwrap_or((href, ""))
}

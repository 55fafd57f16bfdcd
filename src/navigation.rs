//! Where one is, and the moves from there.

use leptos::prelude::on_cleanup;

use crate::reactive::{RwSignal, Signal, StoredValue};

use crate::host::{Event, Host};
use crate::listening::Listening;
use crate::location::Location;
use crate::route::Route;

/// The present route and the ways to another.
#[derive(Clone, Copy)]
pub struct Navigation {
    route: RwSignal<Route>,
    /// Something typed would be lost by leaving.
    unsaved: RwSignal<bool>,
    /// Where the person wanted to go, while they are asked about what is unsaved.
    held: RwSignal<Option<Route>>,
    location: StoredValue<Location>,
    listening: StoredValue<Option<Listening>>,
    host: StoredValue<Host>,
}

impl Navigation {
    /// Starts from the location's present address and follows it from then on. The page around may object to a move.
    pub fn new(location: Location, host: Host) -> Self {
        let navigation = Self {
            route: RwSignal::new(Route::parse(&location.read())),
            unsaved: RwSignal::new(false),
            held: RwSignal::new(None),
            location: StoredValue::new(location),
            listening: StoredValue::new(None),
            host: StoredValue::new(host),
        };
        let listening = navigation.location.read().listen(move || navigation.moved());
        navigation.listening.set_value(listening);
        on_cleanup(move || drop(navigation.listening.take()));
        navigation
    }

    /// Where one is.
    pub fn route(self) -> Signal<Route> {
        self.route.into()
    }

    /// The address of a route, for a link.
    pub fn href(self, route: &Route) -> String {
        self.location.read().href(&route.href())
    }

    /// The route a link of ours leads to; `None` for the link of somebody else.
    pub fn linked(self, href: &str) -> Option<Route> {
        self.location.read().address(href).map(Route::parse)
    }

    /// The whole address of a route, to send to somebody; `None` where the address bar is not ours.
    pub fn link(self, route: &Route) -> Option<String> {
        self.location.read().link(&route.href())
    }

    /// Goes to a route; Back leads here again. Asks first if something is unsaved.
    pub fn go(self, route: Route) {
        self.goes(route);
    }

    /// The same; tells whether one is there now.
    pub fn goes(self, route: Route) -> bool {
        if self.unsaved.get_untracked() {
            self.held.set(Some(route));
            return false;
        }
        let address = route.href();
        let agreed = self.host.read().hears(Event::Navigate(&address, false));
        if agreed {
            self.location.read().push(&address);
            self.route.set(route);
        }
        agreed
    }

    /// Changes the present address, without a step for Back.
    pub fn replace(self, route: Route) {
        let address = route.href();
        if self.host.read().hears(Event::Navigate(&address, true)) {
            self.location.read().replace(&address);
            self.route.set(route);
        }
    }

    /// Says whether leaving would lose something typed.
    pub fn set_unsaved(self, unsaved: bool) {
        if self.unsaved.get_untracked() != unsaved {
            self.unsaved.set(unsaved);
            self.host.read().hears(Event::Dirty(unsaved));
        }
    }

    /// The same, without being told of changes.
    pub fn is_unsaved(self) -> bool {
        self.unsaved.get_untracked()
    }

    /// Whether leaving would lose something typed, live.
    pub fn unsaved(self) -> Signal<bool> {
        self.unsaved.into()
    }

    /// Where the person wanted to go, while they are asked about what is unsaved.
    pub fn held(self) -> Signal<Option<Route>> {
        self.held.into()
    }

    /// The person's answer: leave after all, or stay.
    pub fn answer(self, leave: bool) {
        let held = self.held.get_untracked();
        self.held.set(None);
        if let (true, Some(route)) = (leave, held) {
            self.set_unsaved(false);
            self.go(route);
        }
    }

    /// The browser moved the address. With something unsaved the address is put back, and the person is asked.
    fn moved(self) {
        let (route, here) = (Route::parse(&self.location.read().read()), self.route.get_untracked());
        if route == here {
            return;
        }
        if self.unsaved.get_untracked() {
            self.location.read().push(&here.href());
            self.held.set(Some(route));
        } else {
            self.route.set(route);
        }
    }
}

//! Where one is, and the moves from there.

use cadenza_view::prelude::*;

use super::unfinished_work::UnfinishedWork;
use crate::browser::event_listener::EventListener;
use crate::browser::host::{Host, HostEvent};
use crate::browser::location::Location;
use cadenza_core::route::Route;
use cadenza_core::unfinished::{BackgroundTask, Intent, UnfinishedReason};

/// The present route and the ways to another.
#[derive(Clone, Copy)]
pub struct Navigation {
    route: RwSignal<Route>,
    /// What a move would lose or hide, and the question about it.
    work: UnfinishedWork,
    location: StoredValue<Location>,
    listening: StoredValue<Option<EventListener>>,
    host: StoredValue<Host>,
}

impl Navigation {
    /// Starts from the location's present address and follows it from then on. The page around may object to a move.
    pub fn new(location: Location, host: Host, work: UnfinishedWork) -> Self {
        let navigation = Self {
            route: RwSignal::new(Route::parse(&location.read().unwrap_or_default())),
            work,
            location: StoredValue::new(location),
            listening: StoredValue::new(None),
            host: StoredValue::new(host),
        };
        let listening = navigation.location.read_value().listen(move || navigation.moved());
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
        self.location.read_value().href(&route.href())
    }

    /// The route a link of ours leads to; `None` for the link of somebody else.
    pub fn linked(self, href: &str) -> Option<Route> {
        self.location.read_value().address(href).map(Route::parse)
    }

    /// Follows a link. From one schedule of a list to another Back leads to the list, and not through all that were looked at.
    pub fn follow(self, linked: Route) {
        let here = self.route.get_untracked();
        let route = linked.seen_from(&here);
        let is_step = matches!((&here, &route), (Route::Schedule(_, from), Route::Schedule(_, list)) if from == list);
        if is_step && self.work.confirm(Intent::Leave(route.clone())) {
            self.replace(route);
        } else if !is_step {
            self.go(route);
        }
    }

    /// The whole address of a route, to send to somebody; `None` where the address bar is not ours.
    pub fn link(self, route: &Route) -> Option<String> {
        self.location.read_value().link(&route.href())
    }

    /// Goes to a route; Back leads here again. Asks first if something is not finished.
    pub fn go(self, route: Route) {
        self.try_go(route);
    }

    /// The same; tells whether one is there now.
    pub fn try_go(self, route: Route) -> bool {
        self.work.confirm(Intent::Go(route.clone())) && self.add(route)
    }

    /// Leaves a page that is over, such as a form that was saved or canceled: Back does not lead there again. Asks first if
    /// something is not finished.
    pub fn leave(self, route: Route) {
        if self.work.confirm(Intent::Leave(route.clone())) {
            self.drop_for(route);
        }
    }

    /// Changes the present address, without a step for Back.
    pub fn replace(self, route: Route) {
        let address = route.href();
        if self.host.read_value().emit_event(HostEvent::Navigate(&address, true)) {
            self.location.read_value().replace(&address);
            self.route.set(route);
        }
    }

    /// The person was asked, and goes all the same.
    pub fn go_after_question(self, route: Route, intent: &Intent, reason: UnfinishedReason) {
        match (intent, reason) {
            // The page stays what it is.
            (Intent::Go(_) | Intent::SignOut, UnfinishedReason::UnderWay(BackgroundTask::Job)) => {
                self.add(route);
            }
            // The form is discarded, or what it sends is out of its hands.
            (Intent::Leave(_), _)
            | (_, UnfinishedReason::Typed | UnfinishedReason::UnderWay(BackgroundTask::Change)) => self.drop_for(route),
        }
    }

    fn add(self, route: Route) -> bool {
        let address = route.href();
        let agreed = self.host.read_value().emit_event(HostEvent::Navigate(&address, false));
        if agreed {
            self.location.read_value().push(&address, &self.here());
            self.route.set(route);
        }
        agreed
    }

    /// The entry of the present page goes: back to the one before, where that is the one wanted, or else in its place.
    fn drop_for(self, route: Route) {
        let address = route.href();
        if !self.host.read_value().emit_event(HostEvent::Navigate(&address, true)) {
            return;
        }
        let location = self.location.read_value();
        let back = location.before().is_some_and(|before| Route::parse(&before) == route);
        // First: what the browser then tells of its move is no news.
        self.route.set(route);
        if back {
            location.back();
        } else {
            location.replace(&address);
        }
    }

    /// The present address, for the entry after it to remember. In a page of somebody else entries are not ours alone: one
    /// back might be theirs.
    fn here(self) -> String {
        if self.host.read_value().is_there() { String::new() } else { self.route.read_untracked().href() }
    }

    /// The browser moved the address. If something is not finished the address is put back, and the person is asked.
    fn moved(self) {
        // Somewhere in the page around that is no matter of ours.
        let Some(address) = self.location.read_value().read() else { return };
        let (route, here) = (Route::parse(&address), self.route.get_untracked());
        if route == here {
            return;
        }
        if self.work.confirm(Intent::Leave(route.clone())) {
            self.route.set(route);
        } else {
            let there = if self.host.read_value().is_there() { String::new() } else { route.href() };
            self.location.read_value().push(&here.href(), &there);
        }
    }
}

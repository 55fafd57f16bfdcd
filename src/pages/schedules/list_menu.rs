//! The menu of the list: what few want at once, and all want now and then.

use cadenza_view::prelude::*;

use crate::state::context::context;
use crate::state::lazy_views::ListMenuInput;
use crate::ui::{Icon, Menu, MenuAction, MenuGroup, MenuItem};
use cadenza_core::config::Density;
use cadenza_core::i18n::lazy_messages;
use cadenza_core::list::RefreshInterval;
use cadenza_core::route::Route;

/// The menu.
#[component]
pub fn ListMenu(
    /// What it opens.
    input: ListMenuInput,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let preferences = context.preferences;
    let opens = |label: &str, icon, open: RwSignal<bool>| MenuItem {
        label: label.to_owned(),
        icon: Some(icon),
        action: MenuAction::Do(Callback::new(move |()| open.set(true))),
    };
    let choice = |label: &str, chosen, choose: Callback<()>| MenuItem {
        label: label.to_owned(),
        icon: None,
        action: MenuAction::Choose(choose, chosen),
    };
    let groups = move || {
        let t = lazy_messages(m);
        // Where nothing may be changed, a file can still be held against what is here.
        let is_offered = context.write_access().get().is_offered();
        let import = MenuItem {
            label: (if is_offered { t.import_file } else { t.compare_file }).to_owned(),
            icon: Some(Icon::IMPORT),
            action: MenuAction::Go(context.navigation.href(&Route::Import)),
        };
        let tools = vec![
            opens(m.tools.columns, Icon::COLUMNS, input.columns),
            opens(m.export, Icon::EXPORT, input.export),
            import,
        ];
        let interval = preferences.refresh_interval();
        let intervals = RefreshInterval::EVERY.map(|it| {
            let choose = Callback::new(move |()| preferences.set_refresh_interval(it));
            choice((t.chip_texts.interval)(it), it == interval, choose)
        });
        let density = preferences.density();
        let densities = [(Density::Comfortable, t.density_comfortable), (Density::Compact, t.density_compact)]
            .map(|(it, label)| choice(label, it == density, Callback::new(move |()| preferences.set_density(it))));
        vec![
            MenuGroup { label: None, items: tools },
            MenuGroup { label: Some(t.chip_texts.refresh_every), items: intervals.into() },
            MenuGroup { label: Some(t.density), items: densities.into() },
        ]
    };
    view! { <Menu label=m.more anchor=input.anchor groups=Signal::derive(groups) /> }
}

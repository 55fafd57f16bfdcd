//! Theme, density, and what this installation is.

use crate::dom::{View, component, view};

use crate::reactive::{Callback, Signal};

use crate::config::Theme;
use crate::context::context;
use crate::preferences::Density;
use crate::ui::{Choice, Fact, Facts, RadioGroup};

/// What a person may choose, kept on the device at once.
#[component]
pub fn SettingsPage() -> View {
    let context = context();
    let m = context.messages;
    let preferences = context.preferences;
    let themes = [
        (Theme::Auto, "auto", m.theme_auto),
        (Theme::Light, "light", m.theme_light),
        (Theme::Dark, "dark", m.theme_dark),
    ];
    let densities = [(Density::Comfortable, m.density_comfortable), (Density::Compact, m.density_compact)];
    let theme_choices: Vec<Choice> = themes.iter().map(|(_, value, label)| Choice::new(value, label)).collect();
    let density_choices: Vec<Choice> =
        densities.iter().map(|(density, label)| Choice::new(density.row().0, label)).collect();
    let zone = context.clock.read().zone().to_owned();
    view! {
        <div class="page settings">
            <h1 tabindex="-1">{m.settings}</h1>
            <RadioGroup
                name="theme"
                legend=m.theme
                value=Signal::derive(move || preferences.theme().name().to_owned())
                choices=theme_choices
                on_change=Callback::new(move |chosen: String| {
                    if let Some((theme, ..)) = themes.iter().find(|(_, value, _)| *value == chosen) {
                        preferences.set_theme(*theme);
                    }
                })
            />
            <RadioGroup
                name="density"
                legend=m.density
                value=Signal::derive(move || preferences.density().row().0.to_owned())
                choices=density_choices
                on_change=Callback::new(move |chosen: String| {
                    if let Some((density, _)) = densities.iter().find(|(density, _)| density.row().0 == chosen) {
                        preferences.set_density(*density);
                    }
                })
            />
            <h2>{m.about}</h2>
            <Facts>
                <Fact label=m.version>{env!("CARGO_PKG_VERSION")}</Fact>
                <Fact label=m.api><bdi>{context.session.api_base()}</bdi></Fact>
                <Fact label=m.times>{(m.times_in)(&zone)}</Fact>
                <Fact label=m.api_token>{m.token_kept}</Fact>
            </Facts>
        </div>
    }
}

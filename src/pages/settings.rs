//! Language, theme, density, the zone for times, single keys, and what this installation is.

mod zone_setting;

use crate::dom::{View, component, view};
use cadenza_core::i18n::more;

use crate::reactive::{Callback, Signal};

use crate::state::context::context;
use crate::ui::{Button, Checkbox, Choice, Fact, Facts, RadioGroup, own_words};
use cadenza_core::config::Density;
use cadenza_core::config::Theme;
use cadenza_core::i18n::{Language, Locale};
use zone_setting::ZoneChoice;

/// What a person may choose, kept on the device at once.
#[component]
pub fn SettingsPage() -> View {
    let context = context();
    let m = context.messages;
    let preferences = context.preferences;
    let themes = [
        (Theme::Auto, "auto", more(m).theme_auto),
        (Theme::Light, "light", more(m).theme_light),
        (Theme::Dark, "dark", more(m).theme_dark),
    ];
    let densities = [(Density::Comfortable, more(m).density_comfortable), (Density::Compact, more(m).density_compact)];
    let theme_choices: Vec<Choice> = themes.iter().map(|(_, value, label)| Choice::new(value, label)).collect();
    let density_choices: Vec<Choice> =
        densities.iter().map(|(density, label)| Choice::new(density.row().0, label)).collect();
    let times = move || {
        // Whoever chooses another zone above reads here what holds now.
        preferences.zone();
        (m.times_in)(context.clock.read().zone())
    };
    let token = if context.session.is_given_tokens() { more(m).token_given } else { more(m).token_kept };
    view! {
        <div class="page settings">
            <h1 tabindex="-1">{m.settings}</h1>
            <LanguageChoice />
            <RadioGroup
                name="theme"
                legend=more(m).theme
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
                legend=more(m).density
                value=Signal::derive(move || preferences.density().row().0.to_owned())
                choices=density_choices
                on_change=Callback::new(move |chosen: String| {
                    if let Some((density, _)) = densities.iter().find(|(density, _)| density.row().0 == chosen) {
                        preferences.set_density(*density);
                    }
                })
            />
            <ZoneChoice />
            <KeysChoice />
            <h2>{more(m).about}</h2>
            <Facts>
                <Fact label=more(m).version>{env!("CARGO_PKG_VERSION")}</Fact>
                <Fact label=more(m).api>{own_words(context.session.api_base())}</Fact>
                <Fact label=more(m).times>{times}</Fact>
                <Fact label=more(m).api_token>{token}</Fact>
            </Facts>
        </div>
    }
}

#[component]
fn KeysChoice() -> View {
    let context = context();
    let m = context.messages;
    let preferences = context.preferences;
    view! {
        <fieldset class="choices">
            <legend class="field-label">{more(m).keys.title}</legend>
            <Checkbox
                label=more(m).keys.wanted
                checked=Signal::derive(move || preferences.keys())
                on_change=Callback::new(move |wanted| preferences.set_keys(wanted))
            />
            <div class="actions"><Button on_press=Callback::new(move |()| context.keys.set(true))>{more(m).keys.show}</Button></div>
        </fieldset>
    }
}

#[component]
fn LanguageChoice() -> View {
    let context = context();
    let m = context.messages;
    let preferences = context.preferences;
    let languages = Language::EVERY.map(|it| Choice::new(it.tag(), it.own_name()).in_language(it.tag()));
    let auto = Choice::new(Locale::Auto.name(), more(m).preference.language_auto);
    let choices: Vec<Choice> = std::iter::once(auto).chain(languages).collect();
    view! {
        <RadioGroup
            name="language"
            legend=more(m).preference.language
            value=Signal::derive(move || preferences.locale().name().to_owned())
            choices
            on_change=Callback::new(move |chosen: String| {
                if let Some((_, locale)) = Locale::CHOICES.into_iter().find(|(name, _)| *name == chosen) {
                    preferences.set_locale(locale);
                }
            })
        />
    }
}

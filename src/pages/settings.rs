//! Language, theme, density, the zone for times, single keys, and what this installation is.

mod zone_setting;

use cadenza_core::i18n::lazy_messages;
use cadenza_view::prelude::*;

use crate::state::context::context;
use crate::ui::{Button, Checkbox, Description, DescriptionList, RadioGroup, SelectOption, user_text};
use cadenza_core::config::Density;
use cadenza_core::config::Theme;
use cadenza_core::i18n::{Language, Locale};
use zone_setting::ZoneSetting;

/// What a person may choose, kept on the device at once.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let context = context();
    let m = context.messages;
    let preferences = context.preferences;
    let themes = [
        (Theme::Auto, "auto", lazy_messages(m).theme_auto),
        (Theme::Light, "light", lazy_messages(m).theme_light),
        (Theme::Dark, "dark", lazy_messages(m).theme_dark),
    ];
    let densities = [
        (Density::Comfortable, lazy_messages(m).density_comfortable),
        (Density::Compact, lazy_messages(m).density_compact),
    ];
    let theme_choices: Vec<SelectOption> =
        themes.iter().map(|(_, value, label)| SelectOption::new(value, label)).collect();
    let density_choices: Vec<SelectOption> =
        densities.iter().map(|(density, label)| SelectOption::new(density.row().0, label)).collect();
    let times = move || {
        // Whoever chooses another zone above reads here what holds now.
        preferences.zone();
        (m.times_in)(context.clock.read_value().zone())
    };
    let token =
        if context.session.is_given_tokens() { lazy_messages(m).token_given } else { lazy_messages(m).token_kept };
    view! {
        <div class="page settings">
            <h1 tabindex="-1">{m.settings}</h1>
            <LanguageSetting />
            <RadioGroup
                name="theme"
                legend=lazy_messages(m).theme
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
                legend=lazy_messages(m).density
                value=Signal::derive(move || preferences.density().row().0.to_owned())
                choices=density_choices
                on_change=Callback::new(move |chosen: String| {
                    if let Some((density, _)) = densities.iter().find(|(density, _)| density.row().0 == chosen) {
                        preferences.set_density(*density);
                    }
                })
            />
            <ZoneSetting />
            <ShortcutsSetting />
            <h2>{lazy_messages(m).about}</h2>
            <DescriptionList>
                <Description label=lazy_messages(m).version>{env!("CARGO_PKG_VERSION")}</Description>
                <Description label=lazy_messages(m).api>{user_text(context.session.api_base())}</Description>
                <Description label=lazy_messages(m).times>{times}</Description>
                <Description label=lazy_messages(m).api_token>{token}</Description>
            </DescriptionList>
        </div>
    }
}

#[component]
fn ShortcutsSetting() -> impl IntoView {
    let context = context();
    let m = context.messages;
    let preferences = context.preferences;
    view! {
        <fieldset class="choices">
            <legend class="field-label">{lazy_messages(m).keys.title}</legend>
            <Checkbox
                label=lazy_messages(m).keys.wanted
                checked=Signal::derive(move || preferences.shortcuts())
                on_change=Callback::new(move |wanted| preferences.set_shortcuts(wanted))
            />
            <div class="actions"><Button on_press=Callback::new(move |()| context.shortcut_help.set(true))>{lazy_messages(m).keys.show}</Button></div>
        </fieldset>
    }
}

#[component]
fn LanguageSetting() -> impl IntoView {
    let context = context();
    let m = context.messages;
    let preferences = context.preferences;
    let languages = Language::EVERY.map(|it| SelectOption::new(it.tag(), it.own_name()).in_language(it.tag()));
    let auto = SelectOption::new(Locale::Auto.name(), lazy_messages(m).preference.language_auto);
    let choices: Vec<SelectOption> = std::iter::once(auto).chain(languages).collect();
    view! {
        <RadioGroup
            name="language"
            legend=lazy_messages(m).preference.language
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

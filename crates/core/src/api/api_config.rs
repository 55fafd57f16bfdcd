//! Where the API is and how it wants the things its text leaves open.

use crate::list::Filter;

/// The address of the API, its habits, and how much of it there is to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiConfig {
    /// Absolute or relative to the page, without a slash at the end.
    pub base: String,
    /// The number the API gives its first page: 1, or 0.
    pub first_page: u32,
    /// How several ids are written.
    pub id_list_style: IdListStyle,
    /// Where a delete goes.
    pub delete_path: DeletePath,
    /// What every list is kept to; empty where there is no such scope.
    pub scope: Filter,
}

/// How `id_list` is written in a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum IdListStyle {
    /// `id_list=a&id_list=b`
    #[default]
    Repeated,
    /// `id_list=a,b`
    Commas,
    /// `id_list[]=a&id_list[]=b`
    Brackets,
}

/// The path of the delete call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DeletePath {
    /// As the API's text documents it.
    #[default]
    Registries,
    /// As its other calls would suggest.
    Schedules,
}

impl IdListStyle {
    /// Every style and its name in the configuration.
    pub const CHOICES: [(&str, Self); 3] =
        [("repeated", Self::Repeated), ("commas", Self::Commas), ("brackets", Self::Brackets)];
}

impl DeletePath {
    /// Every path and its name in the configuration.
    pub const CHOICES: [(&str, Self); 2] =
        [("reports/registries", Self::Registries), ("reports/schedules", Self::Schedules)];

    /// The path's segments below the base.
    pub const fn segments(self) -> [&'static str; 2] {
        match self {
            Self::Registries => ["reports", "registries"],
            Self::Schedules => ["reports", "schedules"],
        }
    }
}

impl ApiConfig {
    /// The host of an absolute address, with its port; nothing for one beside the page.
    pub fn host(&self) -> &str {
        let after = self.base.strip_prefix("https://").or_else(|| self.base.strip_prefix("http://"));
        after.and_then(|after| after.split('/').next()).unwrap_or_default()
    }
}

impl Default for ApiConfig {
    fn default() -> Self {
        Self {
            base: "/api/v1".to_owned(),
            first_page: 1,
            id_list_style: IdListStyle::default(),
            delete_path: DeletePath::default(),
            scope: Filter::default(),
        }
    }
}

//! Which language an element belongs to: HTML, SVG or MathML.

/// What an element is created as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Namespace {
    Html,
    Svg,
    MathMl,
    /// The tag exists in several, and what is around it is known only where it is drawn.
    Inherit,
}

/// What is around an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Around {
    /// It is a root of its `view!`, or a child of a component.
    Unknown,
    Inside(Namespace),
}

/// Tags of SVG that HTML does not have.
const SVG_TAGS: &[&str] = &[
    "animate",
    "animateMotion",
    "animateTransform",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feImage",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "filter",
    "foreignObject",
    "g",
    "hatch",
    "hatchpath",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "metadata",
    "mpath",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "set",
    "stop",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "tspan",
    "use",
    "view",
];

/// Tags of MathML that HTML does not have.
const MATH_ML_TAGS: &[&str] = &[
    "annotation",
    "annotation-xml",
    "maction",
    "math",
    "menclose",
    "merror",
    "mfrac",
    "mi",
    "mmultiscripts",
    "mn",
    "mo",
    "mover",
    "mpadded",
    "mphantom",
    "mprescripts",
    "mroot",
    "mrow",
    "ms",
    "mspace",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
    "mtr",
    "munder",
    "munderover",
    "semantics",
];

/// Tags of both HTML and SVG.
const AMBIGUOUS_TAGS: &[&str] = &["a", "script", "style", "title"];

impl Namespace {
    /// The language of an element.
    pub(crate) fn of(tag: &str, around: Around) -> Self {
        match (tag, around) {
            ("svg", _) => Self::Svg,
            ("math", _) => Self::MathMl,
            (_, Around::Inside(inside @ (Self::Html | Self::Svg | Self::MathMl))) => inside,
            (tag, Around::Inside(Self::Inherit) | Around::Unknown) => Self::of_tag(tag),
        }
    }

    fn of_tag(tag: &str) -> Self {
        if SVG_TAGS.contains(&tag) {
            Self::Svg
        } else if MATH_ML_TAGS.contains(&tag) {
            Self::MathMl
        } else if AMBIGUOUS_TAGS.contains(&tag) {
            Self::Inherit
        } else {
            Self::Html
        }
    }

    /// What is around the children of an element: HTML again inside `foreignObject`.
    pub(crate) fn inside(self, tag: &str) -> Around {
        Around::Inside(if tag == "foreignObject" { Self::Html } else { self })
    }
}

#[cfg(test)]
mod tests {
    use super::{Around, Namespace};

    #[test]
    fn an_ambiguous_tag_belongs_to_what_is_around_it() {
        let inside = |tag, namespace| Namespace::of(tag, Around::Inside(namespace));
        for tag in ["a", "title", "style", "script"] {
            assert_eq!(inside(tag, Namespace::Svg), Namespace::Svg);
            assert_eq!(inside(tag, Namespace::Html), Namespace::Html);
            assert_eq!(Namespace::of(tag, Around::Unknown), Namespace::Inherit);
            assert_eq!(inside(tag, Namespace::Inherit), Namespace::Inherit);
        }
    }

    #[test]
    fn a_tag_of_one_language_is_of_that_wherever_it_is() {
        assert_eq!(Namespace::of("path", Around::Unknown), Namespace::Svg);
        assert_eq!(Namespace::of("mi", Around::Unknown), Namespace::MathMl);
        assert_eq!(Namespace::of("div", Around::Unknown), Namespace::Html);
        assert_eq!(Namespace::of("svg", Around::Inside(Namespace::Html)), Namespace::Svg);
        assert_eq!(Namespace::of("div", Namespace::Svg.inside("foreignObject")), Namespace::Html);
    }
}

//! Pictures held against each other, pixel by pixel.

use std::io::Cursor;

use crate::page::Page;

/// Eight bits of red, green and blue for each pixel.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    width: u32,
    height: u32,
    pixels: Vec<[u8; 3]>,
}

/// A part of a picture, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Area {
    pub(crate) left: u32,
    pub(crate) top: u32,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

impl Picture {
    /// What of the page is in sight, once nothing in it moves any more, without a caret and without the age of the rows.
    pub(crate) async fn of(page: &Page) -> Self {
        let rest = "
            const quiet = new CSSStyleSheet();
            quiet.replaceSync('* { caret-color: transparent !important } .updated { visibility: hidden }');
            for (const scope of [document, root()]) if (scope) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, quiet];
            await document.fonts.ready;
            await Promise.all([...document.getAnimations(), ...(root()?.getAnimations() ?? [])].map((it) => it.finished.catch(() => 0)));
            await new Promise((rest) => requestAnimationFrame(() => requestAnimationFrame(rest)));
            return true";
        assert_eq!(page.ask_later(rest, vec![]).await, serde_json::json!(true));
        Self::read(&page.screenshot().await)
    }

    fn read(bytes: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().unwrap();
        let mut buffer = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut buffer).unwrap();
        let samples = info.color_type.samples();
        let pixels = buffer[..info.buffer_size()].chunks_exact(samples).map(|it| [it[0], it[1], it[2]]).collect();
        Self { width: info.width, height: info.height, pixels }
    }

    /// The part of it in this area.
    pub(crate) fn cut(&self, area: Area) -> Self {
        assert!(
            area.left + area.width <= self.width && area.top + area.height <= self.height,
            "{area:?} is out of sight"
        );
        let rows = (area.top..area.top + area.height).map(|row| (row * self.width + area.left) as usize);
        let pixels = rows.flat_map(|start| self.pixels[start..start + area.width as usize].to_vec()).collect();
        Self { width: area.width, height: area.height, pixels }
    }

    /// The same with one color in this area.
    pub(crate) fn without(mut self, area: Area) -> Self {
        let inside = |at: u32, from: u32, length: u32| at >= from && at < from + length;
        for (at, pixel) in (0..).zip(&mut self.pixels) {
            let (row, column) = (at / self.width, at % self.width);
            if inside(row, area.top, area.height) && inside(column, area.left, area.width) {
                *pixel = [0; 3];
            }
        }
        self
    }

    /// How many pixels differ by more than this in a color, and where the first is, in words; `None` where none does.
    pub(crate) fn unlike(&self, other: &Self, tolerance: u8) -> Option<String> {
        if (self.width, self.height) != (other.width, other.height) {
            return Some(format!("{}×{} is not {}×{}", self.width, self.height, other.width, other.height));
        }
        let apart = |one: &[u8; 3], two: &[u8; 3]| one.iter().zip(two).map(|(a, b)| a.abs_diff(*b)).max().unwrap_or(0);
        let pairs = self.pixels.iter().zip(&other.pixels).enumerate();
        let differing: Vec<usize> =
            pairs.filter(|(_, (one, two))| apart(one, two) > tolerance).map(|(at, _)| at).collect();
        let first = *differing.first()?;
        let (row, column) = (first / self.width as usize, first % self.width as usize);
        Some(format!(
            "{} pixels differ, first at {column},{row}: {:?} is not {:?}",
            differing.len(),
            self.pixels[first],
            other.pixels[first]
        ))
    }

    /// How many colors there are: a picture of nothing has one.
    pub(crate) fn colors(&self) -> usize {
        self.pixels.iter().collect::<std::collections::HashSet<_>>().len()
    }

    /// Writes it, for whoever has to see why a test failed.
    pub(crate) fn write(&self, path: &std::path::Path) {
        let file = std::fs::File::create(path).unwrap();
        let mut encoder = png::Encoder::new(file, self.width, self.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.write_header().unwrap().write_image_data(&self.pixels.concat()).unwrap();
    }
}

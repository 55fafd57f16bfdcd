//! Puts `.br` and `.gz` beside each file, for hosts that serve them as they are.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// What whoever deploys edits where it lies: hosts would go on serving the compressed form of what it was.
const EDITED: &str = "config.json";

const COMPRESSIBLE: [&str; 6] = ["html", "js", "css", "wasm", "json", "svg"];

/// Compresses every file of the folder that gains from it.
pub(crate) fn folder(folder: &Path) -> Result<()> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|end| COMPRESSIBLE.iter().any(|known| end == *known)));
    files.retain(|file| !file.ends_with(EDITED));
    for file in files {
        let bytes = fs::read(&file)?;
        write_beside(&file, "br", &brotli(&bytes)?)?;
        write_beside(&file, "gz", &gzip(&bytes)?)?;
    }
    Ok(())
}

fn write_beside(file: &Path, end: &str, bytes: &[u8]) -> Result<()> {
    let name = file.with_added_extension(end);
    fs::write(&name, bytes).with_context(|| format!("{} cannot be written", name.display()))
}

/// As small as it gets: this is done once and read a thousand times.
fn brotli(mut bytes: &[u8]) -> Result<Vec<u8>> {
    let (mut out, mut how) = (Vec::new(), BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() });
    how.size_hint = bytes.len();
    brotli::BrotliCompress(&mut bytes, &mut out, &how)?;
    Ok(out)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn every_file_gets_its_forms_but_the_one_that_is_edited() -> Result<()> {
        let files = std::env::temp_dir().join(format!("cadenza-compress-{}", std::process::id()));
        fs::create_dir_all(&files)?;
        for name in ["config.json", "config.schema.json", "index.html", "icon.png"] {
            fs::write(files.join(name), "{}")?;
        }
        folder(&files)?;
        let mut names = fs::read_dir(&files)?.map(|entry| Ok(entry?.file_name())).collect::<Result<Vec<_>>>()?;
        fs::remove_dir_all(&files)?;
        names.sort();
        let forms = ["config.schema.json", "config.schema.json.br", "config.schema.json.gz"];
        let expected =
            [&["config.json"], &forms[..], &["icon.png", "index.html", "index.html.br", "index.html.gz"]].concat();
        assert_eq!(names, expected);
        Ok(())
    }

    #[test]
    fn what_is_compressed_comes_back_whole_and_was_smaller() -> Result<()> {
        let text = "every schedule of every zone, ".repeat(400).into_bytes();
        let (small, zipped) = (brotli(&text)?, gzip(&text)?);
        assert!(small.len() < zipped.len() && zipped.len() < text.len());

        let (mut from_brotli, mut from_gzip) = (Vec::new(), Vec::new());
        brotli::Decompressor::new(small.as_slice(), 4096).read_to_end(&mut from_brotli)?;
        flate2::read::GzDecoder::new(zipped.as_slice()).read_to_end(&mut from_gzip)?;
        assert_eq!((from_brotli, from_gzip), (text.clone(), text));
        Ok(())
    }
}

//! Custom sections of a wasm, as they are written.

/// A section of this name.
pub(super) fn custom(name: &str, content: &[u8]) -> Vec<u8> {
    let inside = [&named(name), content].concat();
    [vec![0], leb128(inside.len()), inside].concat()
}

/// A text with its length before it.
pub(super) fn named(name: &str) -> Vec<u8> {
    [leb128(name.len()), name.as_bytes().to_vec()].concat()
}

/// A number in as many bytes as it needs.
pub(super) fn leb128(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let seven = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        bytes.push(if number == 0 { seven } else { seven | 0x80 });
        if number == 0 {
            return bytes;
        }
    }
}

#[cfg(test)]
mod tests {
    use wasmparser::{Parser, Payload};

    use super::custom;

    #[test]
    fn a_section_is_found_again_whatever_its_length() {
        for length in [0, 1, 127, 128, 20_000] {
            let content = vec![7; length];
            let wasm = [b"\0asm\x01\0\0\0".to_vec(), custom("common", &content)].concat();
            let found = Parser::new(0).parse_all(&wasm).any(|payload| {
                matches!(payload, Ok(Payload::CustomSection(section)) if section.name() == "common" && section.data() == content)
            });
            assert!(found, "{length}");
        }
    }
}

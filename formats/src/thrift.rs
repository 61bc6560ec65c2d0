//! The compact protocol of Thrift, in which Parquet writes what it says of itself; no length is believed that is longer
//! than what is left.
//!
//! Apache Thrift, "Thrift Compact protocol encoding".

/// A value of a header.
pub(crate) enum Value {
    Whole(i64),
    List(Vec<Value>),
    Struct(Vec<(i16, Value)>),
    /// Texts, numbers with a point, maps: nothing is asked of them.
    Other,
}

/// Structs in structs and lists, more than Parquet has.
const DEPTH: usize = 16;

/// What a field must be, because a reader takes it for that whatever it says of itself.
pub(crate) enum Shape {
    /// A whole number of more than one byte.
    Whole,
    Byte,
    Truth,
    Point,
    Text,
    List(&'static Shape),
    Struct(&'static [(i16, Shape)]),
}

impl Shape {
    /// Whether a type of the protocol is of this shape.
    fn takes(&self, kind: u8) -> bool {
        match self {
            Shape::Truth => matches!(kind, 1 | 2),
            Shape::Byte => kind == 3,
            Shape::Whole => matches!(kind, 4..=6),
            Shape::Point => kind == 7,
            Shape::Text => kind == 8,
            Shape::List(_) => kind == 9,
            Shape::Struct(_) => kind == 12,
        }
    }
}

impl Value {
    /// A struct of these fields, and others, at the beginning of some bytes, and how many of them it takes.
    pub(crate) fn parse(bytes: &[u8], fields: &'static [(i16, Shape)]) -> Option<(Value, usize)> {
        let mut left = Left(bytes);
        let value = left.structure(fields, DEPTH)?;
        Some((value, bytes.len() - left.0.len()))
    }

    /// A field of a struct.
    pub(crate) fn field(&self, id: i16) -> Option<&Value> {
        let Value::Struct(fields) = self else { return None };
        fields.iter().find(|(number, _)| *number == id).map(|(_, value)| value)
    }

    /// A field that is a whole number.
    pub(crate) fn whole(&self, id: i16) -> Option<i64> {
        match self.field(id)? {
            Value::Whole(number) => Some(*number),
            _ => None,
        }
    }

    /// A field that is a length or a number of things, of 32 bits.
    pub(crate) fn count(&self, id: i16) -> Option<u64> {
        self.whole(id).and_then(|number| i32::try_from(number).ok()?.try_into().ok())
    }

    /// The elements of a field that is a list.
    pub(crate) fn list(&self, id: i16) -> &[Value] {
        match self.field(id) {
            Some(Value::List(values)) => values,
            _ => &[],
        }
    }
}

/// What is left to read.
struct Left<'a>(&'a [u8]);

impl Left<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn skip(&mut self, bytes: u64) -> Option<()> {
        self.0 = self.0.get(usize::try_from(bytes).ok()?..)?;
        Some(())
    }

    /// A number of bytes or elements, each of which takes a byte at least.
    fn length(&mut self) -> Option<u64> {
        let length = self.varint()?;
        (length <= self.0.len() as u64).then_some(length)
    }

    fn varint(&mut self) -> Option<u64> {
        let mut number = 0;
        for place in 0..10 {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << (7 * place);
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn zigzag(&mut self) -> Option<i64> {
        let number = self.varint()?;
        Some((number >> 1) as i64 ^ -((number & 1) as i64))
    }

    fn structure(&mut self, shapes: &'static [(i16, Shape)], depth: usize) -> Option<Value> {
        let depth = depth.checked_sub(1)?;
        let (mut fields, mut id) = (Vec::new(), 0i16);
        loop {
            let head = self.byte()?;
            if head == 0 {
                return Some(Value::Struct(fields));
            }
            id = match head >> 4 {
                0 => i16::try_from(self.zigzag()?).ok()?,
                step => id.checked_add(i16::from(step))?,
            };
            let shape = shapes.iter().find(|(known, _)| *known == id).map(|(_, shape)| shape);
            // Others read what they know in its order, where the step is in the first byte.
            if shape.is_some_and(|shape| head < 16 || !shape.takes(head & 15)) {
                return None;
            }
            let value = match head & 15 {
                // Truth is in the type.
                truth @ (1 | 2) => Value::Whole(i64::from(truth == 1)),
                kind => self.value(kind, shape, depth)?,
            };
            // Of a field that is told twice, others might take the other one.
            if fields.iter().any(|(known, _)| *known == id) {
                return None;
            }
            fields.push((id, value));
        }
    }

    fn value(&mut self, kind: u8, shape: Option<&Shape>, depth: usize) -> Option<Value> {
        match kind {
            1..=3 => self.byte().map(|byte| Value::Whole(i64::from(byte as i8))),
            4..=6 => self.zigzag().map(Value::Whole),
            7 => self.skip(8).map(|()| Value::Other),
            8 => {
                let length = self.length()?;
                self.skip(length).map(|()| Value::Other)
            }
            9 | 10 => {
                let inner = match shape {
                    Some(Shape::List(inner)) => Some(*inner),
                    _ => None,
                };
                self.list(inner, depth.checked_sub(1)?).map(Value::List)
            }
            11 => self.map(depth.checked_sub(1)?),
            12 => match shape {
                Some(Shape::Struct(shapes)) => self.structure(shapes, depth),
                _ => self.structure(&[], depth),
            },
            13 => self.skip(16).map(|()| Value::Other),
            _ => None,
        }
    }

    fn list(&mut self, shape: Option<&'static Shape>, depth: usize) -> Option<Vec<Value>> {
        let head = self.byte()?;
        if shape.is_some_and(|shape| !shape.takes(head & 15)) {
            return None;
        }
        let length = match head >> 4 {
            15 => self.length()?,
            short => u64::from(short),
        };
        (0..length).map(|_| self.value(head & 15, shape, depth)).collect()
    }

    fn map(&mut self, depth: usize) -> Option<Value> {
        let length = self.length()?;
        if length > 0 {
            let kinds = self.byte()?;
            for _ in 0..length {
                self.value(kinds >> 4, None, depth)?;
                self.value(kinds & 15, None, depth)?;
            }
        }
        Some(Value::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_struct_is_read_up_to_its_end() {
        // 1: -3, 2: [1, 2], 4: true, then the end; two bytes more.
        let bytes = [0x15, 0x05, 0x19, 0x25, 0x02, 0x04, 0x21, 0x00, 9, 9];
        let (value, length) = Value::parse(&bytes, &[]).expect("a struct");
        assert_eq!((value.whole(1), value.whole(4), length), (Some(-3), Some(1), 8));
        assert_eq!((value.count(1), value.list(2).len()), (None, 2));
    }

    #[test]
    fn lengths_beyond_the_end_are_none() {
        // A text of 2^31 bytes, a list of as many elements, structs without end; a field twice.
        for bytes in [
            &[0x18, 0xff, 0xff, 0xff, 0xff, 0x07, b'a'][..],
            &[0x19, 0xfc, 0xff, 0xff, 0xff, 0xff, 0x07, 0],
            &[0x1c; 100],
            &[0x15, 0xff],
            &[0x15, 0x02, 0x05, 0x02, 0x04, 0x00],
        ] {
            assert!(Value::parse(bytes, &[]).is_none());
        }
    }

    #[test]
    fn a_field_is_what_it_must_be() {
        const SHAPES: &[(i16, Shape)] =
            &[(1, Shape::Whole), (2, Shape::List(&Shape::Struct(&[(1, Shape::Text)])))];
        let parses = |bytes: &[u8]| Value::parse(bytes, SHAPES).is_some();
        assert!(parses(&[0x15, 0x02, 0x19, 0x1c, 0x18, 0x01, b'a', 0, 0]));
        // A byte in the place of a number, a number in that of a text, and an id in its long form.
        assert!(!parses(&[0x13, 0x02, 0]));
        assert!(!parses(&[0x29, 0x1c, 0x15, 0x02, 0, 0]));
        assert!(!parses(&[0x05, 0x02, 0x02, 0]));
        // What is not known may be anything.
        assert!(parses(&[0x33, 0x02, 0]) && parses(&[0x05, 0x40, 0x02, 0]));
    }
}

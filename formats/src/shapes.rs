//! The headers of Parquet that its reader takes as they are described (Apache Parquet, `parquet.thrift`).

use crate::thrift::Shape::{self, Byte, List, Point, Struct, Text, Truth, Whole};

type Fields = &'static [(i16, Shape)];

/// `FileMetaData`, the footer.
pub(crate) const FILE: Fields = &[
    (1, Whole),
    (2, List(&Struct(SCHEMA_ELEMENT))),
    (3, Whole),
    (4, List(&Struct(ROW_GROUP))),
    (5, List(&Struct(KEY_VALUE))),
    (6, Text),
    (7, List(&Struct(COLUMN_ORDER))),
    (9, Text),
];

/// `PageHeader`.
pub(crate) const PAGE: Fields = &[
    (1, Whole),
    (2, Whole),
    (3, Whole),
    (4, Whole),
    (5, Struct(&[(1, Whole), (2, Whole), (3, Whole), (4, Whole), (5, Struct(STATISTICS))])),
    (6, Struct(&[])),
    (7, Struct(&[(1, Whole), (2, Whole), (3, Truth)])),
    (8, Struct(DATA_PAGE_V2)),
];

const DATA_PAGE_V2: Fields = &[
    (1, Whole),
    (2, Whole),
    (3, Whole),
    (4, Whole),
    (5, Whole),
    (6, Whole),
    (7, Truth),
    (8, Struct(STATISTICS)),
];

const SCHEMA_ELEMENT: Fields = &[
    (1, Whole),
    (2, Whole),
    (3, Whole),
    (4, Text),
    (5, Whole),
    (6, Whole),
    (7, Whole),
    (8, Whole),
    (9, Whole),
    (10, Struct(LOGICAL_TYPE)),
];

const LOGICAL_TYPE: Fields = &[
    (1, NOTHING),
    (2, NOTHING),
    (3, NOTHING),
    (4, NOTHING),
    (5, Struct(&[(1, Whole), (2, Whole)])),
    (6, NOTHING),
    (7, TIME),
    (8, TIME),
    (10, Struct(&[(1, Byte), (2, Truth)])),
    (11, NOTHING),
    (12, NOTHING),
    (13, NOTHING),
    (14, NOTHING),
    (15, NOTHING),
    (16, Struct(&[(1, Byte)])),
    (17, Struct(&[(1, Text)])),
    (18, Struct(&[(1, Text), (2, Whole)])),
];

const NOTHING: Shape = Struct(&[]);

const TIME: Shape = Struct(&[(1, Truth), (2, Struct(&[(1, NOTHING), (2, NOTHING), (3, NOTHING)]))]);

const ROW_GROUP: Fields = &[
    (1, List(&Struct(COLUMN_CHUNK))),
    (2, Whole),
    (3, Whole),
    (4, List(&Struct(&[(1, Whole), (2, Truth), (3, Truth)]))),
    (5, Whole),
    (6, Whole),
    (7, Whole),
];

const COLUMN_CHUNK: Fields = &[
    (1, Text),
    (2, Whole),
    (3, Struct(COLUMN_META_DATA)),
    (4, Whole),
    (5, Whole),
    (6, Whole),
    (7, Whole),
    (9, Text),
];

const COLUMN_META_DATA: Fields = &[
    (1, Whole),
    (2, List(&Whole)),
    (3, List(&Text)),
    (4, Whole),
    (5, Whole),
    (6, Whole),
    (7, Whole),
    (8, List(&Struct(KEY_VALUE))),
    (9, Whole),
    (10, Whole),
    (11, Whole),
    (12, Struct(STATISTICS)),
    (13, List(&Struct(&[(1, Whole), (2, Whole), (3, Whole)]))),
    (14, Whole),
    (15, Whole),
    (16, Struct(&[(1, Whole), (2, List(&Whole)), (3, List(&Whole))])),
    (17, Struct(&[(1, Struct(BOUNDING_BOX)), (2, List(&Whole))])),
];

const BOUNDING_BOX: Fields = &[
    (1, Point),
    (2, Point),
    (3, Point),
    (4, Point),
    (5, Point),
    (6, Point),
    (7, Point),
    (8, Point),
];

const STATISTICS: Fields = &[
    (1, Text),
    (2, Text),
    (3, Whole),
    (4, Whole),
    (5, Text),
    (6, Text),
    (7, Truth),
    (8, Truth),
    (9, Whole),
];

const KEY_VALUE: Fields = &[(1, Text), (2, Text)];

const COLUMN_ORDER: Fields = &[(1, NOTHING), (2, NOTHING)];

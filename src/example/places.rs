//! Where patients live: real municipalities and the first three digits of their postal codes.
//!
//! Populations: 住民基本台帳に基づく人口 (Ministry of Internal Affairs and Communications), 2025-01-01.
//! Medical areas: 構想区域 (Ministry of Health, Labour and Welfare).
//! Postal codes: 郵便番号データ (Japan Post).
//! The last four digits of a postal code are drawn and need not exist.
//! No municipality under 9,000 inhabitants is used, so that no invented patient lives where everyone knows everyone.

use crate::draw::Dice;

/// One municipality.
#[derive(Debug)]
pub(super) struct Municipality {
    pub(super) name: &'static str,
    /// The secondary medical area.
    pub(super) area: &'static str,
    pub(super) prefecture: &'static str,
    /// Index into [`super::people::POPULATIONS`].
    pub(super) region: usize,
    /// Inhabitants; of places outside the three prefectures, the few who come to their hospitals.
    pub(super) persons: u64,
    /// First three digits of postal codes; a prefix that stands here twice is drawn twice as often.
    prefixes: &'static [&'static str],
}

impl Municipality {
    /// A postal code of seven digits.
    pub(super) fn postal_code(&self, dice: &mut Dice) -> String {
        let prefix = dice.pick(self.prefixes);
        let town = dice.pick(&["00", "00", "00", "08", "08", "01", "09", "02"]);
        // Low numbers are more frequent, as in real postal codes: the smaller of two draws.
        let block = dice.below(99).min(dice.below(99)) + 1;
        format!("{prefix}{town}{block:02}")
    }
}

const NAGANO: (&str, usize) = ("長野県", 0);
const YAMANASHI: (&str, usize) = ("山梨県", 1);
const SHIZUOKA: (&str, usize) = ("静岡県", 2);
const ELSEWHERE: (&str, usize) = ("県外", 3);

const fn municipality(
    name: &'static str,
    area: &'static str,
    (prefecture, region): (&'static str, usize),
    persons: u64,
    prefixes: &'static [&'static str],
) -> Municipality {
    Municipality { name, area, prefecture, region, persons, prefixes }
}

/// All municipalities.
pub(super) const MUNICIPALITIES: [Municipality; 47] = [
    municipality("長野市", "長野", NAGANO, 362_609, &["380", "380", "381", "381", "388"]),
    municipality("須坂市", "長野", NAGANO, 49_149, &["382"]),
    municipality("千曲市", "長野", NAGANO, 58_845, &["387", "389"]),
    municipality("松本市", "松本", NAGANO, 234_111, &["390", "390", "390", "399"]),
    municipality("安曇野市", "松本", NAGANO, 95_868, &["399"]),
    municipality("塩尻市", "松本", NAGANO, 65_205, &["399"]),
    municipality("上田市", "上小", NAGANO, 151_540, &["386"]),
    municipality("佐久市", "佐久", NAGANO, 97_380, &["385", "385", "384"]),
    municipality("軽井沢町", "佐久", NAGANO, 21_752, &["389"]),
    municipality("諏訪市", "諏訪", NAGANO, 47_559, &["392"]),
    municipality("茅野市", "諏訪", NAGANO, 54_066, &["391"]),
    municipality("岡谷市", "諏訪", NAGANO, 46_469, &["394"]),
    municipality("伊那市", "上伊那", NAGANO, 64_901, &["396", "396", "396", "399"]),
    municipality("飯田市", "飯伊", NAGANO, 94_944, &["395", "395", "395", "399"]),
    municipality("木曽町", "木曽", NAGANO, 9_817, &["397", "397", "399"]),
    municipality("白馬村", "大北", NAGANO, 9_525, &["399"]),
    municipality("甲府市", "中北", YAMANASHI, 183_850, &["400"]),
    municipality("甲斐市", "中北", YAMANASHI, 76_370, &["400"]),
    municipality("南アルプス市", "中北", YAMANASHI, 71_726, &["400"]),
    municipality("北杜市", "中北", YAMANASHI, 45_380, &["408", "408", "407"]),
    municipality("笛吹市", "峡東", YAMANASHI, 66_857, &["406", "406", "405"]),
    municipality("富士吉田市", "富士・東部", YAMANASHI, 46_364, &["403"]),
    municipality("富士河口湖町", "富士・東部", YAMANASHI, 27_115, &["401"]),
    municipality("都留市", "富士・東部", YAMANASHI, 28_509, &["402"]),
    municipality("大月市", "富士・東部", YAMANASHI, 21_314, &["409", "401"]),
    municipality("静岡市葵区", "静岡", SHIZUOKA, 244_034, &["420", "420", "421"]),
    municipality("静岡市駿河区", "静岡", SHIZUOKA, 205_565, &["422", "422", "421"]),
    municipality("静岡市清水区", "静岡", SHIZUOKA, 223_176, &["424", "424", "424", "421"]),
    municipality("沼津市", "駿東田方", SHIZUOKA, 185_758, &["410"]),
    municipality("三島市", "駿東田方", SHIZUOKA, 104_961, &["411"]),
    municipality("御殿場市", "駿東田方", SHIZUOKA, 83_487, &["412"]),
    municipality("富士市", "富士", SHIZUOKA, 246_491, &["417", "417", "416"]),
    municipality("富士宮市", "富士", SHIZUOKA, 126_857, &["418", "418", "419"]),
    municipality("熱海市", "熱海伊東", SHIZUOKA, 33_290, &["413"]),
    municipality("伊東市", "熱海伊東", SHIZUOKA, 64_438, &["414", "414", "413"]),
    municipality("下田市", "賀茂", SHIZUOKA, 19_282, &["415", "415", "413"]),
    municipality("焼津市", "志太榛原", SHIZUOKA, 135_294, &["425", "425", "421"]),
    municipality("藤枝市", "志太榛原", SHIZUOKA, 139_870, &["426", "426", "421"]),
    municipality("島田市", "志太榛原", SHIZUOKA, 94_747, &["427", "427", "428"]),
    municipality("掛川市", "中東遠", SHIZUOKA, 115_126, &["436", "436", "437"]),
    municipality("札幌市中央区", "北海道", ELSEWHERE, 1_500, &["060", "064"]),
    municipality("さいたま市大宮区", "関東", ELSEWHERE, 4_500, &["330"]),
    municipality("東京都新宿区", "関東", ELSEWHERE, 9_000, &["160", "162", "169"]),
    municipality("東京都世田谷区", "関東", ELSEWHERE, 12_000, &["154", "157", "158"]),
    municipality("横浜市港北区", "関東", ELSEWHERE, 8_000, &["222", "223"]),
    municipality("名古屋市千種区", "東海・近畿", ELSEWHERE, 7_000, &["464"]),
    municipality("大阪市北区", "東海・近畿", ELSEWHERE, 4_000, &["530", "531"]),
];

/// The prefecture of a postal code, as far as the municipalities above use it.
#[cfg(test)]
pub(super) fn prefecture(postal_code: &str) -> &'static str {
    match postal_code[..3].parse() {
        Ok(380..=399) => "長野県",
        Ok(400..=409) => "山梨県",
        Ok(410..=439) => "静岡県",
        _ => "県外",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postal_code_lies_in_its_prefecture() {
        let mut dice = Dice::new(6);
        for place in &MUNICIPALITIES {
            for _ in 0..50 {
                let code = place.postal_code(&mut dice);
                assert!(code.len() == 7 && code.bytes().all(|b| b.is_ascii_digit()), "{code}");
                assert_eq!(prefecture(&code), place.prefecture, "{code} {}", place.name);
            }
        }
    }

    #[test]
    fn a_medical_area_lies_in_one_prefecture_and_names_are_unique() {
        for (i, one) in MUNICIPALITIES.iter().enumerate() {
            for other in &MUNICIPALITIES[..i] {
                assert_ne!(one.name, other.name);
                assert!(one.area != other.area || one.prefecture == other.prefecture);
                assert_eq!(one.prefecture == other.prefecture, one.region == other.region);
            }
        }
    }
}

use super::*;
use crate::table::{Source, Table, TableBuilder};
use crate::words::Lang;

fn table(name: &str, values: &[&str]) -> Table {
    let mut builder = TableBuilder::new([name.to_owned()]).unwrap();
    values.iter().for_each(|&value| builder.push([value].into_iter()).unwrap());
    let source = Source::of("csv");
    builder.finish(&[String::new()], source).unwrap()
}

fn guessed(name: &str, values: &[&str]) -> (Role, &'static str) {
    let table = table(name, values);
    let column = table.column(0);
    let guess = guess(column, Kind::of(column).0);
    for lang in Lang::ALL {
        let text = guess.reason.text(lang);
        assert_ne!(text, guess.reason.id(), "no sentence");
        assert!(!text.contains('{'), "an argument is missing: {text}");
    }
    (guess.role, guess.reason.id())
}

/// Names whose values say nothing: few, and words.
#[test]
fn names_speak() {
    use Role::{Identifier, Insensitive, QuasiIdentifier, Sensitive};
    let check = |role: Role, reason: &str, names: &[&str]| {
        for name in names {
            let found = guessed(name, &["x", "y", "x"]);
            assert_eq!(found, (role, reason), "{name}");
        }
    };
    check(
        Identifier,
        "role-reason-person-name",
        &["name", "Patient Name", "last_name", "氏名", "患者氏名", "フリガナ", "姓"],
    );
    // One of the numbers is on two lines.
    check(
        Role::Person,
        "role-reason-person",
        &["patient_id", "PatientID", "MRN", "患者ID", "患者ＩＤ", "患者id"],
    );
    check(
        Identifier,
        "role-reason-person-number",
        &["被保険者番号", "insurance no", "household id", "世帯番号"],
    );
    assert_eq!(guessed("patient_id", &["x", "y"]), (Identifier, "role-reason-person-number"));
    check(Identifier, "role-reason-contact", &["e-mail", "phone2", "電話番号", "e_mail"]);
    check(QuasiIdentifier, "role-reason-birth", &["dob", "DateOfBirth", "生年月日", "birth_year"]);
    check(
        QuasiIdentifier,
        "role-reason-age",
        &["age", "AGE", "年齢", "入院時年齢", "age_at_diagnosis"],
    );
    check(QuasiIdentifier, "role-reason-sex", &["sex", "Gender", "性別"]);
    check(QuasiIdentifier, "role-reason-postcode", &["zip", "ZIPCode", "postal code", "郵便番号"]);
    check(
        QuasiIdentifier,
        "role-reason-place",
        &["native-country", "region", "市区町村", "都道府県名", "hometown city"],
    );
    check(
        QuasiIdentifier,
        "role-reason-provider",
        &["hospital", "病院", "病院ID", "ward", "診療科"],
    );
    check(
        QuasiIdentifier,
        "role-reason-care-date",
        &["admission", "discharge_date", "入院日", "退院年月日", "死亡日", "手術日", "date"],
    );
    check(
        QuasiIdentifier,
        "role-reason-body",
        &[
            "height",
            "weight",
            "weight_kg",
            "身長",
            "体重kg",
            "birth weight",
            "出生体重",
            "BMI",
            "blood_type",
        ],
    );
    check(QuasiIdentifier, "role-reason-stay", &["los", "LengthOfStay", "在院日数", "入院日数"]);
    check(
        QuasiIdentifier,
        "role-reason-background",
        &[
            "race",
            "marital-status",
            "education",
            "occupation",
            "workclass",
            "職業",
            "世帯人数",
            "children",
            "保険者番号",
        ],
    );
    check(
        Sensitive,
        "role-reason-illness",
        &[
            "diagnosis",
            "icd10",
            "ICD-10",
            "icd",
            "dx1",
            "主傷病名",
            "ICDコード",
            "DPC",
            "入院契機病名",
            "HbA1c",
            "stage",
        ],
    );
    check(Sensitive, "role-reason-treatment", &["drug_name", "手術", "処方薬剤", "dosage"]);
    check(
        Sensitive,
        "role-reason-outcome",
        &["outcome", "転帰", "退院時転帰", "death", "discharge_status"],
    );
    check(
        Sensitive,
        "role-reason-money",
        &[
            "income",
            "salary-class",
            "total_cost",
            "hospital_charges",
            "費用",
            "診療点数",
            "世帯年収",
        ],
    );
    check(Sensitive, "role-reason-belief", &["religion", "宗教"]);
    check(Insensitive, "role-reason-survey-weight", &["fnlwgt", "sampling_weight", "重み"]);
    check(Identifier, "role-reason-any-number", &["ID", "uuid", "レセプト番号"]);
    check(
        QuasiIdentifier,
        "role-reason-unclear",
        &["width", "badly", "message", "pages", "stageless"],
    );
}

#[test]
fn values_speak_where_the_name_is_silent() {
    let own: Vec<String> = (0..100).map(|value| format!("v{value}")).collect();
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    assert_eq!(guessed("q", &own), (Role::Identifier, "role-reason-own-value"));
    let mut shared = own.clone();
    shared.extend(&own[..6]);
    assert_eq!(guessed("q", &shared), (Role::QuasiIdentifier, "role-reason-unclear"));
    assert_eq!(guessed("q", &own[..10]), (Role::QuasiIdentifier, "role-reason-unclear"));
    let measured: Vec<String> = (0..100).map(|value| format!("{value}.5")).collect();
    let measured: Vec<&str> = measured.iter().map(String::as_str).collect();
    assert_eq!(guessed("q", &measured), (Role::QuasiIdentifier, "role-reason-unclear"));
    assert_eq!(guessed("q", &["2024-03-05"; 2]), (Role::Insensitive, "role-reason-constant"));
    let dates = ["2024-03-05", "2024-03-06"];
    assert_eq!(guessed("q", &dates), (Role::QuasiIdentifier, "role-reason-date"));
    assert_eq!(guessed("診断", &dates), (Role::QuasiIdentifier, "role-reason-care-date"));
    assert_eq!(guessed("q", &["", ""]), (Role::Insensitive, "role-reason-empty"));
    // Whether the only value is there or not may point to people.
    assert_eq!(guessed("q", &["x", ""]), (Role::QuasiIdentifier, "role-reason-unclear"));
}

#[test]
fn a_count_is_whole_not_negative_and_never_missing() {
    for name in ["count", "n", "件数", "Freq", "人数"] {
        assert_eq!(guessed(name, &["1", "20"]), (Role::Count, "role-reason-count"), "{name}");
    }
    for values in [["1", "-2"], ["1", "2.5"], ["1", ""], ["1", "x"]] {
        assert_eq!(guessed("count", &values).0, Role::QuasiIdentifier, "{values:?}");
    }
    for name in ["platelet count", "n1", "cell_count"] {
        assert_eq!(guessed(name, &["1", "2"]).0, Role::QuasiIdentifier, "{name}");
    }
}

#[test]
fn few_addresses_and_numbers_are_shared_by_many() {
    let many: Vec<String> = (0..100).map(|value| format!("v{}", value % 50)).collect();
    let few: Vec<String> = (0..100).map(|value| format!("v{}", value % 9)).collect();
    let values = |of: &'static str, list: &[String]| {
        guessed(of, &list.iter().map(String::as_str).collect::<Vec<_>>())
    };
    assert_eq!(values("住所", &many), (Role::Identifier, "role-reason-address"));
    assert_eq!(values("住所", &few), (Role::QuasiIdentifier, "role-reason-place"));
    assert_eq!(values("id", &many), (Role::Identifier, "role-reason-any-number"));
    assert_eq!(values("id", &few), (Role::QuasiIdentifier, "role-reason-shared-code"));
}

//! Words in column names and what they suggest, in English, romaji and Japanese.
//!
//! The order matters: the first entry with a word that is found speaks for the column.
//! So `hospital_charges` is about money, `birth weight` about the body, and `入院日数` is not an admission date.

use super::Role;

/// What a column name suggests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// How many equal records a line stands for.
    Count,
    /// A survey weight.
    SurveyWeight,
    /// Income, cost, points.
    Money,
    /// Death, survival, outcome.
    Outcome,
    /// A number given to a person.
    PersonNumber,
    /// A number given to a household.
    HouseholdNumber,
    /// The name of a person.
    PersonName,
    /// Telephone, mail, network address.
    Contact,
    /// Postal code.
    Postcode,
    /// Height, weight, blood type: what others can see or know of a body.
    Body,
    /// Length of stay.
    Stay,
    /// Where somebody lives or comes from.
    Place,
    /// A street address, or a part of it.
    Address,
    /// When somebody was born.
    Birth,
    /// How old somebody is.
    Age,
    /// Sex or gender.
    Sex,
    /// Diagnoses, findings, habits that harm health.
    Illness,
    /// Drugs, operations, procedures.
    Treatment,
    /// Beliefs, convictions.
    Belief,
    /// Education, occupation, family, origin.
    Background,
    /// Hospital, ward, physician.
    Provider,
    /// When care was given.
    CareDate,
    /// A number of something that may be a person.
    AnyNumber,
}

impl Meaning {
    /// The role that goes with it, and the message that says why.
    pub(super) fn role(self) -> (Role, &'static str) {
        use Role::{Count, Identifier, Insensitive, QuasiIdentifier, Sensitive};
        match self {
            Meaning::Count => (Count, "role-reason-count"),
            Meaning::SurveyWeight => (Insensitive, "role-reason-survey-weight"),
            Meaning::Money => (Sensitive, "role-reason-money"),
            Meaning::Outcome => (Sensitive, "role-reason-outcome"),
            Meaning::PersonNumber | Meaning::HouseholdNumber => {
                (Identifier, "role-reason-person-number")
            }
            Meaning::PersonName => (Identifier, "role-reason-person-name"),
            Meaning::Contact => (Identifier, "role-reason-contact"),
            Meaning::Postcode => (QuasiIdentifier, "role-reason-postcode"),
            Meaning::Body => (QuasiIdentifier, "role-reason-body"),
            Meaning::Stay => (QuasiIdentifier, "role-reason-stay"),
            Meaning::Place => (QuasiIdentifier, "role-reason-place"),
            Meaning::Address => (Identifier, "role-reason-address"),
            Meaning::Birth => (QuasiIdentifier, "role-reason-birth"),
            Meaning::Age => (QuasiIdentifier, "role-reason-age"),
            Meaning::Sex => (QuasiIdentifier, "role-reason-sex"),
            Meaning::Illness => (Sensitive, "role-reason-illness"),
            Meaning::Treatment => (Sensitive, "role-reason-treatment"),
            Meaning::Belief => (Sensitive, "role-reason-belief"),
            Meaning::Background => (QuasiIdentifier, "role-reason-background"),
            Meaning::Provider => (QuasiIdentifier, "role-reason-provider"),
            Meaning::CareDate => (QuasiIdentifier, "role-reason-care-date"),
            Meaning::AnyNumber => (Identifier, "role-reason-any-number"),
        }
    }
}

/// Words that suggest one meaning.
pub(super) struct Entry {
    pub(super) meaning: Meaning,
    /// The name must be one of these and nothing else.
    pub(super) whole: &'static [&'static str],
    /// Words, or runs of words, separated as in a name.
    pub(super) latin: &'static [&'static str],
    /// Parts of a name that is written without spaces, upper or lower case alike.
    pub(super) japanese: &'static [&'static str],
}

const fn entry(
    meaning: Meaning,
    whole: &'static [&'static str],
    latin: &'static [&'static str],
    japanese: &'static [&'static str],
) -> Entry {
    Entry { meaning, whole, latin, japanese }
}

/// Words that say of a thing that its code is meant.
pub(super) const CODE: Entry = entry(
    Meaning::AnyNumber,
    &["no"],
    &["code", "cd", "id", "identifier", "number", "no", "bango"],
    &["コード", "番号", "識別子"],
);

/// All entries, the ones that decide first in front.
#[rustfmt::skip]
pub(super) const VOCABULARY: &[Entry] = &[
    entry(Meaning::Count,
        &["n", "count", "counts", "freq", "frequency", "record count", "case count", "n records", "n cases",
          "number of records", "number of cases", "kensu", "件数", "度数", "頻度", "人数", "レコード数"],
        &[], &[]),
    entry(Meaning::SurveyWeight,
        &["重み", "ウェイト", "ウエイト"],
        &["sample weight", "sampling weight", "survey weight", "design weight", "final weight",
          "instance weight", "fnlwgt", "pweight", "expansion factor"],
        &["抽出ウェイト", "抽出ウエイト", "集計用乗率", "乗率", "拡大係数"]),
    entry(Meaning::Body, &[], &["birth weight", "birthweight"], &["出生体重", "出生時体重"]),
    entry(Meaning::Money, &[],
        &["income", "salary", "wage", "earnings", "cost", "charge", "expense", "expenditure", "fee", "price",
          "payment", "paid", "bill", "claim amount", "amount", "revenue", "asset", "debt", "points", "shotoku",
          "hiyo", "tensu"],
        &["所得", "年収", "収入", "給与", "給料", "賃金", "費用", "医療費", "診療費", "料金", "金額", "点数", "請求額",
          "自己負担", "負担額", "診療報酬", "資産", "入院料"]),
    entry(Meaning::Outcome, &[],
        &["outcome", "vital status", "dead", "died", "deceased", "mortality", "survival", "survived", "alive",
          "discharge status", "discharge disposition", "disposition", "prognosis", "readmission", "readmitted",
          "tenki"],
        &["転帰", "予後", "生存", "死因", "死亡フラグ", "死亡区分", "再入院"]),
    entry(Meaning::Stay, &[],
        &["length of stay", "los", "stay", "days in hospital", "hospital days", "bed days"],
        &["在院日数", "入院日数", "入院期間", "在院期間"]),
    entry(Meaning::CareDate, &[],
        &["date of death", "death date", "dod", "surgery date", "operation date", "date of surgery",
          "date of diagnosis", "diagnosis date", "onset date", "date of onset"],
        &["死亡日", "死亡年月日", "手術日", "手術年月日", "検査日", "検査年月日", "処方日", "接種日", "診断日", "診断年月日", "発症日",
          "発症年月日"]),
    entry(Meaning::Outcome, &[], &["death"], &["死亡"]),
    entry(Meaning::PersonNumber, &[],
        &["patient id", "patient no", "patient number", "patient key", "patient code", "patientid", "patid", "pid",
          "person id", "person no", "personid", "subject id", "subjectid", "participant id", "respondent id",
          "individual id", "member id", "beneficiary id", "customer id", "client id", "user id", "userid",
          "employee id", "student id", "case id", "chart no", "chart number", "mrn", "medical record number",
          "medical record no", "ssn", "social security", "nhs number", "nhs no", "passport", "license number", "licence number", "account number", "my number", "mynumber",
          "kanja id", "kanja no", "kanja bango"],
        &["患者ID", "患者番号", "患者No", "患者コード", "患者識別", "個人番号", "個人ID", "マイナンバー", "カルテ番号", "カルテNo", "診療録番号", "診察券", "症例番号", "症例ID", "対象者ID",
          "対象者番号", "被験者", "会員番号", "社員番号", "職員番号", "学籍番号", "住民票コード", "免許証", "旅券番号", "口座番号"]),
    entry(Meaning::HouseholdNumber, &[],
        // A family is often insured under one number.
        &["household id", "householdid", "hhid", "family id", "insurance number", "insurance no", "policy number"],
        &["世帯番号", "世帯ID", "被保険者番号", "被保険者証", "保険証", "資格番号"]),
    entry(Meaning::PersonName,
        &["name", "名前", "姓", "名", "氏"],
        &["patient name", "person name", "full name", "fullname", "first name", "firstname", "last name", "lastname",
          "given name", "family name", "middle name", "maiden name", "surname", "forename", "initials", "nickname",
          "mother name", "father name", "shimei", "namae", "furigana", "kanja mei"],
        &["氏名", "姓名", "患者名", "患者カナ", "患者漢字", "フリガナ", "ふりがな", "旧姓", "イニシャル", "保護者名"]),
    entry(Meaning::Contact, &[],
        &["phone", "telephone", "tel", "mobile", "fax", "email", "e mail", "mail", "url", "homepage", "ip address",
          "ipaddress", "mac address", "device id", "twitter", "instagram", "denwa"],
        &["電話", "携帯", "メール", "ファックス", "連絡先", "IPアドレス"]),
    entry(Meaning::Postcode, &[],
        &["zip", "zipcode", "postcode", "post code", "postal", "plz", "yubin"], &["郵便番号", "〒"]),
    entry(Meaning::Body, &[],
        &["height", "stature", "body weight", "bodyweight", "weight", "bmi", "body mass", "blood type",
          "blood group", "bloodtype", "eye color", "eye colour", "hair color", "hair colour", "shincho", "taiju"],
        &["身長", "体重", "血液型", "腹囲"]),
    entry(Meaning::Age, &[],
        &["age", "ages", "agegroup", "age group", "ageband", "nenrei"], &["年齢", "年令", "月齢", "日齢"]),
    entry(Meaning::Place, &[],
        &["country of birth", "birth country", "birth place", "birthplace", "place of birth", "city", "town",
          "village", "municipality", "county", "district", "region", "province", "prefecture", "state", "country",
          "nation", "nationality", "citizenship", "residence", "zone", "area", "latitude", "longitude", "lat", "lon",
          "lng", "geo", "location", "census tract", "tract", "todofuken", "shikuchoson", "chiiki"],
        &["市区町村", "都道府県", "市町村", "自治体", "医療圏", "地域", "地区", "居住地", "出生地", "出身", "本籍", "国籍", "国名",
          "学区", "町丁", "緯度", "経度"]),
    entry(Meaning::Address, &[],
        &["address", "addr", "street", "house number", "apartment", "jusho"], &["住所", "所在地", "番地", "住居"]),
    entry(Meaning::Birth, &[],
        &["date of birth", "birth date", "birthdate", "birthday", "birth", "dob", "yob", "born", "birthyear",
          "seinengappi"],
        &["生年月日", "生年", "誕生", "出生"]),
    entry(Meaning::Sex, &[], &["sex", "gender", "seibetsu"], &["性別"]),
    entry(Meaning::Illness, &[],
        &["diagnosis", "diagnoses", "diagnostic", "diag", "disease", "disorder", "illness", "condition", "icd", "dx",
          "dpc", "drg", "snomed", "comorbidity", "comorbidities", "charlson", "symptom", "complaint", "syndrome",
          "cancer", "tumor", "tumour", "stage", "metastasis", "hiv", "aids", "diabetes", "hypertension",
          "stroke", "pregnant", "pregnancy", "infection", "allergy", "depression", "dementia", "disability",
          "smoker", "smoking", "tobacco", "alcohol", "drinking", "gene", "genotype", "mutation", "lab", "test result",
          "result", "finding", "severity", "score", "jcs", "gcs", "adl", "blood pressure", "systolic", "diastolic", "sbp", "dbp",
          "glucose", "hba 1 c", "hb a 1 c", "cholesterol", "creatinine", "byomei", "shobyo", "shindan"],
        &["傷病", "病名", "診断", "疾患", "疾病", "病期", "病状", "症状", "主訴", "既往", "併存", "合併症", "感染", "アレルギー",
          "妊娠", "障害", "要介護", "認知症", "がん", "癌", "腫瘍", "ステージ", "重症度", "検査値", "検査結果", "所見", "血圧", "血糖",
          "喫煙", "飲酒", "遺伝", "スコア", "病歴"]),
    entry(Meaning::Treatment, &[],
        &["procedure", "surgery type", "surgical", "operation", "treatment", "therapy", "drug", "medication",
          "medicine", "prescription", "dose", "dosage", "atc", "cpt", "hcpcs", "vaccine", "vaccination", "implant"],
        &["手術", "術式", "処置", "治療", "薬剤", "薬品", "医薬品", "処方", "投与", "用量", "ワクチン", "予防接種"]),
    entry(Meaning::Belief, &[],
        &["religion", "religious", "faith", "political", "trade union", "sexual orientation", "criminal",
          "conviction", "offence", "offense"],
        &["宗教", "信条", "信仰", "政治", "犯罪", "前科", "性的指向"]),
    entry(Meaning::Background, &[],
        &["race", "ethnicity", "ethnic", "ancestry", "marital", "marriage", "married", "spouse", "relationship",
          "education", "schooling", "degree", "school", "occupation", "profession", "job", "employment", "employer",
          "employed", "workclass", "work class", "industry", "language", "household size", "family size", "children",
          "siblings", "dependents", "veteran", "military", "insurance", "insurer", "payer", "immigration",
          "shokugyo", "gakureki"],
        &["人種", "民族", "婚姻", "配偶", "未婚", "既婚", "学歴", "教育", "学校", "職業", "職種", "勤務先", "就業", "就労", "雇用",
          "業種", "産業", "言語", "世帯人数", "世帯人員", "世帯構成", "家族", "同居", "子ども", "子供", "続柄", "保険者", "保険種別",
          "保険区分"]),
    entry(Meaning::Provider, &[],
        &["hospital", "clinic", "facility", "institution", "institute", "provider", "practice", "department",
          "ward", "unit", "physician", "doctor", "surgeon", "nurse", "pharmacy", "site", "center", "centre",
          "byoin", "shisetsu"],
        &["病院", "施設", "医療機関", "診療所", "クリニック", "診療科", "病棟", "病床", "担当医", "主治医", "医師", "執刀", "薬局"]),
    entry(Meaning::CareDate, &[],
        &["admission", "admitted", "admit", "discharge", "discharged", "visit", "encounter", "surgery", "date",
          "datetime", "timestamp", "day", "month", "year", "nyuin", "taiin", "nyuinbi", "taiinbi"],
        &["入院", "退院", "受診", "来院", "診療日", "診療年月", "診察日", "年月日", "日付", "日時", "年月", "年度"]),
    entry(Meaning::AnyNumber,
        &["key", "record", "row", "no"],
        &["id", "uuid", "guid", "identifier", "serial", "accession", "record number", "record no", "specimen",
          "barcode"],
        &["番号", "識別子", "識別コード", "通番", "連番"]),
];

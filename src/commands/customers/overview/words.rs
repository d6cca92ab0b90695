//! A section's object as lines for a person. No lines: there is nothing to show.

use serde_json::Value;

use super::section::Section;
use super::sums::{day, is_usable, text};
use crate::model::amount::Amount;
use crate::model::codes::{AGREEMENT, CARD_STATE, Codes, GENDER, STATE};
use crate::model::columns::lookup;
use crate::model::names::Names;
use crate::model::thousands::thousands;

/// Open vouchers that a screen of 24 lines has room for; the others are counted.
const VOUCHERS: usize = 3;
/// The same of properties.
const PROPERTIES: usize = 2;
/// Duplicates that are shown; the others are counted.
const OTHERS: usize = 5;

/// The three agreements that have fields of their own.
const AGREEMENTS: &[(&str, &str)] = &[
    ("agreement_gtc", "terms"),
    ("agreement_profiling", "profiling"),
    ("agreement_marketing_communication", "marketing"),
];

/// How values become words.
pub struct Words<'a> {
    /// Names of ids.
    pub names: &'a Names,
    /// Codes as they are.
    pub raw: bool,
    /// Whether nothing is left out for want of room.
    pub whole: bool,
    /// `YYYY-MM-DD`.
    pub today: &'a str,
    /// The customer's id.
    pub id: &'a str,
}

impl Words<'_> {
    /// The lines of a section.
    pub fn lines(&self, section: Section, value: &Value) -> Vec<String> {
        let records = section.kind().and_then(|kind| value.get(kind.key)).and_then(Value::as_array);
        let records = records.map_or(&[][..], Vec::as_slice);
        match section {
            Section::Person => self.person(value),
            Section::Contact => contact(value),
            Section::Consents => paragraph(&self.consents(value), ", "),
            Section::Status => paragraph(&self.statuses(records), "; "),
            Section::Points | Section::Credits => self.sums(section, value, records),
            Section::Cards => paragraph(&self.each(records, |card| self.card(card)), "; "),
            Section::Vouchers => self.vouchers(records),
            Section::Purchases => self.purchases(value, records),
            Section::Segments => paragraph(&self.named(records, "segment_id"), ", "),
            Section::Interests => paragraph(&self.named(records, "interest_id"), ", "),
            Section::Properties => self.properties(records),
            Section::Sources => paragraph(&self.each(records, |record| self.source(record)), "; "),
            Section::Duplicates => self.duplicates(value),
        }
    }

    fn each(&self, records: &[Value], words: impl Fn(&Value) -> String) -> Vec<String> {
        records.iter().map(words).filter(|text| !text.is_empty()).collect()
    }

    fn named(&self, records: &[Value], field: &'static str) -> Vec<String> {
        let name = |record: &Value| self.names.of(field, text(record, field).unwrap_or_default());
        self.each(records, name)
    }

    /// The word of a code, else the value itself.
    fn word(&self, value: Option<&Value>, codes: &Codes) -> Option<String> {
        let value = value.filter(|value| !value.is_null())?;
        let code = value.as_i64().or_else(|| value.as_str()?.parse().ok()).filter(|_| !self.raw);
        let word = code.and_then(|code| codes.word(code)).map(str::to_owned);
        Some(word.unwrap_or_else(|| if self.raw { format!("{} {}", codes.name, plain(value)) } else { plain(value) }))
    }

    fn person(&self, record: &Value) -> Vec<String> {
        let person = record.get("personal_information").unwrap_or(&Value::Null);
        let name: Vec<&str> = ["pre_nominals", "first_name", "last_name", "post_nominals"]
            .into_iter()
            .filter_map(|field| text(person, field))
            .collect();
        let name = if name.is_empty() { "(no name)".to_owned() } else { name.join(" ") };
        let labelled = |label: &str, text: Option<&str>| text.map(|text| format!("{label} {text}"));
        let store = text(person, "store_id").map(|id| self.names.of("store_id", id));
        let first = [
            Some(name),
            self.word(person.get("gender"), &GENDER),
            labelled("born", text(person, "birthdate")),
            labelled("language", text(person, "language_id")),
            self.word(record.get("state"), &STATE),
        ];
        let second = [labelled("store", store.as_deref()), labelled("last change", text(record, "last_change"))];
        let second: Vec<String> = second.into_iter().flatten().collect();
        let mut lines = vec![first.into_iter().flatten().collect::<Vec<_>>().join(", ")];
        lines.extend(paragraph(&second, ", "));
        lines.push(format!("id:{}", self.id));
        lines
    }

    fn consents(&self, value: &Value) -> Vec<String> {
        let list = |path: &str| lookup(value, path).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let entry = |entry: &Value, id: &'static str, answer: &str| {
            let answer = self.word(entry.get(answer), &AGREEMENT)?;
            Some(format!("{} {answer}", self.names.of("agreement_id", text(entry, id)?)))
        };
        let consents = list("consents");
        if !consents.is_empty() {
            // They are what counts: beside them the server takes no notice of agreements.
            return consents.iter().filter_map(|each| entry(each, "consent_id", "consent_value")).collect();
        }
        let agreement = value.get("agreement").unwrap_or(&Value::Null);
        let own = AGREEMENTS
            .iter()
            .filter_map(|(field, label)| Some(format!("{label} {}", self.word(agreement.get(*field), &AGREEMENT)?)));
        let custom = list("agreement.custom_agreements").iter();
        own.chain(custom.filter_map(|each| entry(each, "agreement_id", "agreement_value"))).collect()
    }

    fn statuses(&self, records: &[Value]) -> Vec<String> {
        let now: Vec<&Value> = records.iter().filter(|record| is_usable(record, self.today)).collect();
        let words = |record: &&Value| {
            let name = self.names.of("status_id", text(record, "status_id")?);
            let span = [("since", day(record, "valid_from")), ("until", day(record, "valid_to"))];
            let span = span.iter().filter_map(|(word, day)| day.map(|day| format!(" {word} {day}")));
            Some(name + &span.collect::<String>())
        };
        let mut all: Vec<String> = now.iter().filter_map(words).collect();
        match (records.len() - now.len(), all.is_empty()) {
            (0, _) => {}
            (past, true) => all.push(format!("none now, {past} at other times")),
            (past, false) => all.push(format!("{past} at other times")),
        }
        all
    }

    fn sums(&self, section: Section, value: &Value, records: &[Value]) -> Vec<String> {
        let sums = value.get("sums").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let number = |sum: &Value, field: &str| sum.get(field).and_then(Amount::of).map(Amount::text);
        let mut lines: Vec<String> = sums
            .iter()
            .filter_map(|sum| {
                let currency = text(sum, "currency_id").map(|id| format!(" {}", self.names.of("currency_id", id)));
                let available = format!("{}{} available", number(sum, "available")?, currency.unwrap_or_default());
                let next = number(sum, "expiring").zip(day(sum, "next_expiry"));
                Some(match next {
                    Some((_, day)) if sum.get("expiring") == sum.get("available") => {
                        format!("{available}, all until {day}")
                    }
                    Some((amount, day)) => format!("{available}, {amount} of them only until {day}"),
                    None => format!("{available}, without end"),
                })
            })
            .collect();
        if lines.is_empty() && !records.is_empty() {
            lines.push(format!("0 available, of {} in all", counted(records.len(), "record")));
        }
        if !lines.is_empty() && value.get("complete") == Some(&Value::Bool(false)) {
            let command = format!("carecloud {} list id:{} --all", section.name(), self.id);
            lines.push(format!("of the first {} only: {command}", counted(records.len(), "record")));
        }
        lines
    }

    fn card(&self, card: &Value) -> String {
        let Some(number) = text(card, "card_number") else { return String::new() };
        let state = self.word(card.get("state"), &CARD_STATE).unwrap_or_default();
        let is_active = card.get("state").and_then(Value::as_i64) == Some(1);
        let span = match (day(card, "valid_from"), day(card, "valid_to")) {
            (_, Some(to)) if to < self.today => format!(" lapsed {to}"),
            (Some(from), _) if from > self.today => format!(" {state} from {from}"),
            (_, Some(to)) if is_active => format!(" {state} to {to}"),
            (_, Some(_) | None) => format!(" {state}"),
        };
        format!("{number}{}", span.trim_end())
    }

    fn vouchers(&self, records: &[Value]) -> Vec<String> {
        let words = |voucher: &Value| {
            let code = text(voucher, "code").unwrap_or("(no code)");
            let reward = lookup(voucher, "reward.name").and_then(Value::as_str).unwrap_or_default();
            let until = day(voucher, "valid_to").map(|day| format!("until {day}")).unwrap_or_default();
            let parts = [code, reward, &until].into_iter().filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(", ")
        };
        let shown = self.shown(records, VOUCHERS);
        and_more(shown.iter().map(words).collect(), records.len() - shown.len())
    }

    fn purchases(&self, value: &Value, records: &[Value]) -> Vec<String> {
        let cells: Vec<[String; 3]> = records.iter().map(|purchase| self.purchase(purchase)).collect();
        let widest = cells.iter().map(|cells| cells[1].chars().count()).max().unwrap_or(0);
        let line = |[when, sum, store]: &[String; 3]| format!("{when}  {sum:>widest$}  {store}").trim_end().to_owned();
        let mut lines: Vec<String> = cells.iter().map(line).collect();
        let more = value.get("total_items").and_then(Value::as_u64).unwrap_or(0).saturating_sub(records.len() as u64);
        let times: Vec<&str> = records.iter().filter_map(|record| text(record, "payment_time")).collect();
        if more > 0 && times.is_sorted_by(|later, sooner| later >= sooner) {
            if let Some(last) = lines.last_mut() {
                last.push_str(&format!("  ({} before)", thousands(more)));
            }
        } else if more > 0 {
            lines.push("the server did not sort them: there may be later ones".to_owned());
        }
        lines
    }

    fn purchase(&self, purchase: &Value) -> [String; 3] {
        let field = |name: &'static str| text(purchase, name).map(|id| self.names.of(name, id)).unwrap_or_default();
        let price = purchase.get("total_price").filter(|price| !price.is_null());
        let price = price.map(|price| Amount::of(price).map_or_else(|| plain(price), Amount::text)).unwrap_or_default();
        let time = text(purchase, "payment_time").unwrap_or("(no date)");
        let sum = format!("{price} {}", field("currency_id"));
        [time.get(..16).unwrap_or(time).to_owned(), sum.trim().to_owned(), field("store_id")]
    }

    fn source(&self, record: &Value) -> String {
        let id = text(record, "customer_source_id").unwrap_or_default();
        let ids = crate::model::identify::external_ids(record).join(", ");
        format!("{} {ids}", self.names.of("customer_source_id", id)).trim().to_owned()
    }

    fn properties(&self, records: &[Value]) -> Vec<String> {
        let all = self.each(records, |record| self.property(record));
        let shown = self.shown(&all, PROPERTIES);
        and_more(paragraph(shown, "; "), all.len() - shown.len())
    }

    /// What the page has room for.
    fn shown<'a, T>(&self, all: &'a [T], most: usize) -> &'a [T] {
        if self.whole { all } else { &all[..all.len().min(most)] }
    }

    fn property(&self, record: &Value) -> String {
        let named = |field: &str| self.names.words(record, field).filter(|_| !self.raw);
        let name = ["property_name", "property_id"].iter().find_map(|field| text(record, field)).map(str::to_owned);
        let Some(name) = named("property_name").or(name) else { return String::new() };
        let value = named("property_value").or_else(|| record.get("property_value").map(plain));
        format!("{name}: {}", value.unwrap_or_default())
    }

    fn duplicates(&self, value: &Value) -> Vec<String> {
        let others = value.get("customers").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let words = |other: &Value| {
            let same: Vec<&str> =
                other.get("same").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
            let name = text(other, "name").unwrap_or("(no name)");
            format!("id:{}  {name}, same {}", text(other, "customer_id").unwrap_or_default(), same.join(" and "))
        };
        let mut lines: Vec<String> = others.iter().take(OTHERS).map(words).collect();
        if others.len() > OTHERS {
            lines.push(format!("and {} more", others.len() - OTHERS));
        }
        lines
    }
}

fn contact(value: &Value) -> Vec<String> {
    let phone = text(value, "phone").map(|phone| {
        // As it is typed to find somebody by it.
        let is_digits = phone.bytes().all(|byte| byte.is_ascii_digit());
        if is_digits { format!("+{phone}") } else { phone.to_owned() }
    });
    let reached: Vec<String> = text(value, "email").map(str::to_owned).into_iter().chain(phone).collect();
    let address = value.get("address").unwrap_or(&Value::Null);
    let joined = |fields: &[&str]| fields.iter().filter_map(|field| text(address, field)).collect::<Vec<_>>().join(" ");
    let street = joined(&["address1", "address2", "address3", "address4", "address5", "address6", "address7"]);
    let place = [street, joined(&["zip", "city"]), joined(&["country_code"])];
    let place: Vec<String> = place.into_iter().filter(|part| !part.is_empty()).collect();
    [paragraph(&reached, ", "), paragraph(&place, ", ")].concat()
}

/// Says behind the last line how many are not shown.
fn and_more(mut lines: Vec<String>, left: usize) -> Vec<String> {
    if let Some(last) = lines.last_mut().filter(|_| left > 0) {
        last.push_str(&format!("  (and {left} more)"));
    }
    lines
}

/// All parts in one line, which the page breaks where it must; nothing for no parts.
fn paragraph(parts: &[String], between: &str) -> Vec<String> {
    if parts.is_empty() { Vec::new() } else { vec![parts.join(between)] }
}

fn counted(count: usize, noun: &str) -> String {
    format!("{} {noun}{}", thousands(count as u64), if count == 1 { "" } else { "s" })
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(named).collect::<Vec<_>>().join(", "),
        Value::Number(_) | Value::Object(_) => value.to_string(),
    }
}

/// An item of a list by its name, if it has one.
fn named(item: &Value) -> String {
    text(item, "name").map_or_else(|| plain(item), str::to_owned)
}

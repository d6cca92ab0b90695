//! Records that nobody writes: each is a function of the customer's number, made when asked for, so that a hundred thousand
//! customers take no room for them.

use serde_json::{Map, Value, json};

use super::random::{Random, day_of};
use super::written::card_number;
use crate::sandbox::definitions;

/// The last day of what is open: long enough for a good while.
const OPEN_END: &str = "2030-12-31 23:59:59";

/// One kind: its name, how many Ann has, how many others have at most, and how one is made.
type Maker = fn(&Customer, u64, &mut Random) -> Value;
const KINDS: &[(&str, u64, u64, Maker)] = &[
    ("purchases", 27, 6, purchase),
    ("points", 34, 5, point),
    ("credits", 6, 2, credit),
    ("vouchers", 12, 3, voucher),
    ("segment-records", 4, 2, segment),
    ("status-records", 3, 2, status),
    ("recommendation-records", 5, 2, recommendation),
];

/// Whose records are made.
struct Customer<'a> {
    number: i64,
    id: &'a str,
    /// How many records of the kind there are.
    count: u64,
}

/// How many records of a kind a seeded customer has; `None` for a customer who was not seeded. Rewards are everybody's.
pub fn count(kind: &str, number: Option<i64>) -> u64 {
    if kind == "rewards" {
        return definitions::items("rewards").len() as u64;
    }
    let Some((place, &(_, ann, most, _))) = KINDS.iter().enumerate().find(|(_, row)| row.0 == kind) else { return 0 };
    match number {
        None => 0,
        Some(1) => ann,
        Some(number) if kind == "status-records" => 1 + number.unsigned_abs() % most,
        Some(number) => Random::of(number, 100 + place as u64).below(most + 1),
    }
}

/// The records of a kind of one customer, with everything that filters ask for.
pub fn of_customer(kind: &str, number: Option<i64>, id: &str) -> Vec<Value> {
    if kind == "rewards" {
        return definitions::items("rewards").iter().map(whole_reward).collect();
    }
    let Some((place, &(_, _, _, make))) = KINDS.iter().enumerate().find(|(_, row)| row.0 == kind) else {
        return Vec::new();
    };
    let customer = Customer { number: number.unwrap_or_default(), id, count: count(kind, number) };
    let random = &mut Random::of(customer.number, 200 + place as u64);
    (0..customer.count).map(|n| make(&customer, n, random)).collect()
}

fn nth(key: &str, id: &str, n: u64) -> &'static str {
    definitions::nth(key, id, usize::try_from(n).unwrap_or_default())
}

/// A moment in the n-th of equal parts of the first 900 days from 2024.
fn in_turn(customer: &Customer, n: u64, random: &mut Random) -> String {
    let part = 900 / customer.count.max(1);
    random.moment(n * part, part)
}

fn cents(price: f64) -> f64 {
    (price * 100.0).round() / 100.0
}

fn purchase(customer: &Customer, n: u64, random: &mut Random) -> Value {
    let time = in_turn(customer, n, random);
    let store = random.below(8);
    let currency = [0, 0, 0, 0, 1, 1, 2, 1][usize::try_from(store).unwrap_or_default()];
    let card = if customer.number == 1 { card_number(2) } else { String::new() };
    let items: Vec<Value> = (0..=random.below(4)).map(|_| purchase_item(random)).collect();
    let paid = |item: &Value| item["price"].as_f64().unwrap_or_default() * item["amount"].as_f64().unwrap_or_default();
    let mut purchase = json!({
        "purchase_id": random.id(),
        "customer_id": customer.id,
        "store_id": nth("stores", "store_id", store),
        "external_purchase_id": format!("D{}X{:05}{n:02}", &time[2..4], customer.number),
        "payment_time": time,
        "items_count": items.len(),
        "total_price": cents(items.iter().map(paid).sum()),
        "type_id": nth("purchase_types", "type_id", u64::from(random.percent(25))),
        "currency_id": nth("currencies", "currency_id", currency),
        "cashdesk_number": format!("{}a", 1 + random.below(4)),
        "last_change": time,
        "purchase_items": items,
        "property_records": [],
    });
    if !card.is_empty() {
        purchase["card_number"] = json!(card);
    }
    purchase
}

fn purchase_item(random: &mut Random) -> Value {
    let product = &definitions::items("products")[random.index(definitions::items("products").len())];
    let mut item = product.as_object().cloned().unwrap_or_default();
    item.shift_insert(0, "purchase_item_id".into(), json!(random.id()));
    item.insert("external_id".into(), json!(""));
    item.insert("purchase_item_type_id".into(), json!("86e05affc7a7abefcd513ab4a1"));
    item.insert("amount".into(), json!(1 + random.below(3)));
    item.insert("vat_rate".into(), json!(21));
    item.insert("additional_properties".into(), json!([]));
    Value::Object(item)
}

fn point(customer: &Customer, n: u64, random: &mut Random) -> Value {
    let created = in_turn(customer, n, random);
    let assigned = 5 * (1 + random.below(60));
    // Points live longer than half a year.
    let lapsed = random.percent(40) && created.as_str() < "2025-06";
    let left = if lapsed { 0 } else { assigned * random.below(5) / 4 };
    let kind = if n == 0 { 1 } else { 2 * u64::from(random.percent(10)) };
    json!({
        "point_id": random.id(),
        "customer_id": customer.id,
        "assigned_points": assigned,
        "available_points": left,
        "point_type_id": nth("point_types", "point_type_id", kind),
        "partner_id": nth("partners", "partner_id", 0),
        "valid_to": if lapsed { "2025-12-31 23:59:59" } else { OPEN_END },
        "state": if lapsed { 2 } else { 1 },
        "created_at": created,
        "note": (["Purchase", "Welcome", "Birthday"][usize::try_from(kind).unwrap_or_default()]),
    })
}

fn credit(customer: &Customer, n: u64, random: &mut Random) -> Value {
    let assigned = 50 * (1 + random.below(20));
    let kind = u64::from(n % 3 == 2);
    json!({
        "credit_id": random.id(),
        "customer_id": customer.id,
        "assigned_credits": assigned,
        "available_credits": assigned as f64 * random.below(3) as f64 / 2.0,
        "credit_type_id": nth("credit_types", "credit_type_id", kind),
        "partner_id": nth("partners", "partner_id", 0),
        "valid_to": if n % 4 == 3 { "2025-12-31 23:59:59" } else { OPEN_END },
        "currency_id": nth("currencies", "currency_id", 0),
        "state": if n % 4 == 3 { 2 } else { 1 },
        "note": (["Topped up at the till", "Returned goods"][usize::try_from(kind).unwrap_or_default()]),
    })
}

/// Open, used and lapsed in turn.
fn voucher(customer: &Customer, n: u64, random: &mut Random) -> Value {
    let reward = &definitions::items("rewards")[random.index(definitions::items("rewards").len())];
    let created = in_turn(customer, n, random);
    let turn = (n + customer.number.unsigned_abs()) % 3;
    let mut voucher = Map::new();
    let mut put = |name: &str, value: Value| voucher.insert(name.to_owned(), value);
    put("voucher_id", json!(random.id()));
    put("customer_id", json!(customer.id));
    if turn == 2 {
        let stores = reward["store_list"].as_array().map_or(&[][..], Vec::as_slice);
        put("store_id", stores.get(random.index(stores.len().max(1))).cloned().unwrap_or_default());
        put("value", json!(cents(10.0 + random.below(20_000) as f64 / 100.0)));
        put("applied_date", json!(format!("{} 12:30:00", &created[..10])));
    }
    put("code", json!(format!("{:07X}{n:02}", random.below(0x1000_0000))));
    put("valid_from", json!(format!("{} 00:00:00", &created[..10])));
    put("valid_to", json!(if turn == 0 { "2026-06-30 23:59:59" } else { OPEN_END }));
    put("reward_group", reward["reward_group"].clone());
    put("note", json!(if n.is_multiple_of(4) { "Contact before use" } else { "" }));
    put("reward", whole_reward(reward));
    put("created_at", json!(created));
    put("last_change", json!(created));
    put("state", json!(if turn == 1 { 1 } else { 2 }));
    Value::Object(voucher)
}

/// A reward with its stores in full, where the file has their ids.
fn whole_reward(reward: &Value) -> Value {
    let mut whole = reward.clone();
    let ids = reward["store_list"].as_array().map_or(&[][..], Vec::as_slice);
    let store = |id: &Value| definitions::find("stores", "store_id", id.as_str().unwrap_or_default()).cloned();
    whole["store_list"] = ids.iter().filter_map(store).collect();
    whole
}

fn segment(customer: &Customer, n: u64, random: &mut Random) -> Value {
    let segments = definitions::items("segments");
    let start = customer.number.unsigned_abs();
    let segment = &segments[usize::try_from(start + n).unwrap_or_default() % segments.len()];
    let created = random.moment(0, 500);
    json!({
        "segment_id": segment["segment_id"],
        "customer_id": customer.id,
        "created_at": created,
        "last_change": created,
        "_segment_group_id": segment["segment_group_id"],
    })
}

/// Statuses follow each other; the last is the one valid now.
fn status(customer: &Customer, n: u64, random: &mut Random) -> Value {
    let last = n + 1 == customer.count;
    let statuses = definitions::items("statuses");
    let known = &statuses[usize::try_from(n).unwrap_or_default() % statuses.len()];
    let turnover = json!([{"currency_id": nth("currencies", "currency_id", 0), "value": 500 * random.below(20), "due_date": null}]);
    json!({
        "status_record_id": random.id(),
        "status_id": known["status_id"],
        "customer_id": customer.id,
        "valid_from": format!("{} 00:00:00", day_of(365 * n)),
        "valid_to": if last { OPEN_END.to_owned() } else { format!("{} 23:59:59", day_of(365 * (n + 1) - 1)) },
        "purchase_conditions": {
            "keep_status_turnover": turnover,
            "next_status_turnover": turnover,
            "keep_status_points": 100 * random.below(5),
            "next_status_points": 100 * random.below(20),
            "next_status_id": known["next_status"],
        },
        "last_change": format!("{} 10:31:09", day_of(365 * n)),
        "state": if last { 1 } else { 2 },
    })
}

fn recommendation(customer: &Customer, n: u64, _: &mut Random) -> Value {
    let known = definitions::items("recommendations");
    let start = if customer.number == 1 { 0 } else { customer.number.unsigned_abs() };
    known[usize::try_from(start + n).unwrap_or_default() % known.len()].clone()
}

//! The topic `import-files`: what files an import takes. The fields come from the table of the customer's fields.

use crate::model::customer::{FIELDS, Field};

/// How wide the list of fields may be.
const WIDTH: usize = 76;

/// The page.
pub fn page() -> String {
    format!(
        "Files of customers\n\n\
         import takes CSV and TSV with a header, NDJSON (one customer or one request body a\n\
         line, as “customers list -o ndjson” prints them) and Excel workbooks (.xlsx), from\n\
         a file or from standard input (-). The sign between the cells, the encoding and the\n\
         kind of the file are found out and announced; --delimiter and --encoding overrule.\n\
         Cells are text until their field says otherwise. Nothing is guessed about values.\n\n\
         Columns. The header names the fields:\n\n{}\n\
         \x20 customer_id            whom a row changes, for --mode update\n\
         \x20 customer_source_id     the system a new customer comes from, or --source for all\n\
         \x20 external_id            the id that this system uses\n\
         \x20 property:ID            a custom property\n\
         \x20 interest:ID            an interest: yes or no\n\
         \x20 interest               ids of interests with commas between\n\n\
         Usual English, Czech and Slovak names are understood (Jméno, Priezvisko, E-mail,\n\
         PSČ, Date of birth, …); what they were taken for is listed. A name that is nearly a\n\
         field's, and two columns for one field, are refused. Any other column is left out,\n\
         and said so. Passwords are never imported. Columns _carecloud_… are the reports' own\n\
         and left out. For everything else write a mapping file:\n\n\
         \x20 carecloud import template --map-for people.csv > map.toml\n\
         \x20 carecloud import check people.csv --map map.toml\n\n\
         --set COLUMN=VALUE gives all rows one value. --language and --source are for new\n\
         customers where no column says it. A blank cell sends nothing; with --blank clear it\n\
         removes the field of a customer who is there.\n\n\
         Values. E-mails, phones, days and codes are brought into the API's form, and what was\n\
         done is counted. A phone needs its country: +420 603 123 456, or --phone-prefix 420\n\
         for all without one. Days are 1984-11-06 or 6.11.1984. What a spreadsheet spoilt is\n\
         named and refused: 4,20E+11, ########, 30990 for a day, #N/A, garbled letters.\n\n\
         Keys and what they guarantee. A row is known by its customer_id (updates), else its\n\
         external id, else its e-mail; --key chooses one kind. A row with a key is sent exactly\n\
         once: if an answer is lost, the key tells whether it arrived. A row without a key is\n\
         refused unless --allow-keyless: it is never sent a second time, and one whose answer\n\
         is lost stays unknown. A key that occurs twice in a file is refused from the second\n\
         row on.\n\n\
         Several machines share a file by --partition 1/4, 2/4, …: a row falls to the part that\n\
         the SHA-256 of its key says, modulo the number of parts, so equal keys stay together.\n\n\
         Reports. import run writes four, into FILE.import beside the file, or where --report-dir\n\
         says; import report writes them anew. Each row stands in exactly one:\n\n\
         \x20 succeeded.csv    row, customer_id, how (created, updated, unchanged, or found after a\n\
         \x20                  lost answer), guarantee\n\
         \x20 failed.csv       refused, or not usable: correct it and import it as it is\n\
         \x20 unknown.csv      sent, and nobody can tell: look for each before it is imported again\n\
         \x20 unprocessed.csv  not sent yet: the same command again continues\n\n\
         The last three hold the rows as they stand in the file, with columns _carecloud_row,\n\
         _carecloud_reason and _carecloud_status behind them; rows of NDJSON stay NDJSON.\n\n\
         Codes of import run: 0 all done, 10 some rows failed, 11 some are unknown for good,\n\
         12 stopped and 13 another process is at it (again later), 14 the file, the server or\n\
         the mapping is not what the unfinished import was begun with (--restart begins anew).\n\n\
         import check does all this, sends nothing, lists every problem by row, line, column\n\
         and rule (-o csv for a file of them), and ends with code 0 if every row is usable,\n\
         with 2 if not.\n",
        fields()
    )
}

/// The names of all fields, in lines of bearable length.
fn fields() -> String {
    let mut lines = vec![String::new()];
    for name in FIELDS.iter().map(Field::name) {
        let line = lines.last().map_or(0, String::len);
        if line + name.len() > WIDTH {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(if line.is_empty() { "  " } else { ", " });
            line.push_str(name);
        }
    }
    lines.join(",\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_named_and_lines_fit() {
        let page = page();
        assert!(FIELDS.iter().all(|field| page.contains(field.name())));
        let widest = page.lines().map(|line| line.chars().count()).max();
        assert!(widest.is_some_and(|width| width <= 90), "{widest:?}");
    }
}

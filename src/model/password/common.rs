//! Passwords that everybody tries first, in lower case and sorted. The API refuses "a common password list" and names only
//! `abc123`, `password` and `12345` of it: this list is our own.

/// The list, sorted by bytes for a binary search.
#[rustfmt::skip]
pub static COMMON: &[&str] = &[
    "000000", "00000000", "0123456789", "02020202", "0987654321", "101010", "1111", "111111", "11111111", "112233",
    "11223344", "121212", "12121212", "123123", "123123123", "123321", "1234", "12341234", "12345", "1234554321",
    "123456", "1234567", "12345678", "123456789", "1234567890", "1234qwer", "123654", "123qwe", "131313", "147258",
    "147258369", "159357", "159753", "1q2w3e", "1q2w3e4r", "1q2w3e4r5t", "1qaz2wsx", "1qazxsw2", "555555", "654321",
    "666666", "696969", "777777", "7777777", "789456", "789456123", "87654321", "88888888", "987654321", "999999",
    "99999999", "a1b2c3", "a1b2c3d4", "aa123456", "aaaaaa", "abc123", "abc12345", "abcd1234", "abcdef", "abcdefg",
    "abcdefgh", "access", "admin", "admin123", "administrator", "ahoj", "ahojahoj", "alexander", "amanda", "andrew",
    "angel", "angels", "anthony", "apple", "arsenal", "asd123", "asdfgh", "asdfghjk", "asdfghjkl", "ashley", "austin",
    "autumn", "banana", "barcelona", "baseball", "batman", "bratislava", "buster", "butterfly", "carecloud", "change",
    "changeme", "charlie", "cheese", "chelsea", "chocolate", "christopher", "computer", "cookie", "corvette",
    "crmcarecloud", "customer", "dallas", "daniel", "december", "default", "diamond", "dolphin", "dragon", "eagle",
    "facebook", "ferrari", "flower", "football", "forever", "fortnite", "freedom", "friday", "george", "ginger",
    "golden", "google", "guest", "harley", "hello", "hello123", "heslo", "heslo123", "heslojeveslo", "hockey",
    "honza", "hunter", "iloveyou", "internet", "jakub", "january", "jasmine", "jennifer", "jessica", "jordan",
    "joseph", "joshua", "killer", "klaster", "kocicka", "letmein", "letmein1", "linkedin", "lion", "liverpool",
    "login", "love", "lovely", "loveme", "lucie", "maggie", "maminka", "manchester", "martin", "master", "matrix",
    "matthew", "medvidek", "mercedes", "michael", "michelle", "microsoft", "milacek", "minecraft", "monday", "monkey",
    "mustang", "mypassword", "naruto", "newpassword", "nicole", "nothing", "orange", "p@ssw0rd", "p@ssword",
    "pa$$word", "pass", "passw0rd", "passwd", "password", "password1", "password12", "password123", "passwort",
    "pavel", "pepper", "petr", "phoenix", "pokemon", "porsche", "praha", "princess", "purple", "q1w2e3r4", "qazwsx",
    "qwe123", "qwer1234", "qwerty", "qwerty1", "qwerty123", "qwertyuiop", "qwertz", "qwertzuiop", "ranger", "robert",
    "root", "samsung", "secret", "shadow", "silver", "slavia", "slovensko", "slunicko", "soccer", "sparta",
    "spiderman", "spring", "starwars", "summer", "sunshine", "superman", "tajneheslo", "taylor", "test", "tester",
    "testing", "thomas", "thunder", "tiger", "tigger", "tomas", "toor", "trustno1", "user", "veronika", "victoria",
    "welcome", "welcome1", "whatever", "william", "windows", "winter", "yankees", "yellow", "zaq12wsx", "zaq1zaq1",
    "zxc123", "zxcvbn", "zxcvbnm",
];

# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_carecloud_global_optspecs
    string join \n p/profile= url= interface= lang= ca-file= proxy= timeout= retries= sandbox read-only o/output= fields= no-header raw-values no-truncate color= q/quiet v/verbose no-input print-curl log-file= error-format= h/help V/version
end

function __fish_carecloud_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_carecloud_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_carecloud_using_subcommand
    set -l cmd (__fish_carecloud_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c carecloud -n "__fish_carecloud_needs_command" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_needs_command" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_needs_command" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_needs_command" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_needs_command" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_needs_command" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_needs_command" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_needs_command" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_needs_command" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_needs_command" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_needs_command" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_needs_command" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_needs_command" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_needs_command" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_needs_command" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_needs_command" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_needs_command" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_needs_command" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_needs_command" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_needs_command" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_needs_command" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_needs_command" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_needs_command" -s V -l version -d 'Print version'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "customers" -d 'Find, read, create and update customers'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "search" -d 'Find a customer by whatever is in hand: e-mail, phone, card, name'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "purchases" -d 'Purchases: when, where, how much'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "points" -d 'Points: earned, left, and when they lapse'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "credits" -d 'Credits: money in the customer\'s wallet'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "vouchers" -d 'Vouchers: code, reward, validity'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "rewards" -d 'Rewards the customer can get'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "cards" -d 'Cards: number, validity, state'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "segment-records" -d 'Segments the customer belongs to'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "status-records" -d 'Loyalty statuses, present and past'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "recommendation-records" -d 'Recommendations made to the customer'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "customer-source-records" -d 'Systems the customer came from, and the ids they use'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "property-records" -d 'Custom properties: list, create, update, delete, set'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "interest-records" -d 'Interests: list, create, update, delete'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "verify" -d 'Check a customer\'s credential: yes, no, or could not ask'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "import" -d 'Check and send files of customers'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "export" -d 'Write whole lists to files: customers, or the records of many'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "auth" -d 'Log in and out, switch between profiles'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "config" -d 'Read and change settings'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "doctor" -d 'Check settings, network and login, and say what to do'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "api" -d 'Make any call of the API'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "sandbox" -d 'Serve a local CareCloud with sample data'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "completions" -d 'Print a completion script for a shell'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "man" -d 'Print the manual page, or write all pages into a folder'
complete -c carecloud -n "__fish_carecloud_needs_command" -f -a "help" -d 'Show help for a command or a topic'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -f -a "list" -d 'List customers'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -f -a "get" -d 'Show customers'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -f -a "overview" -d 'Show all about one customer on one screen'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -f -a "exists" -d 'Tell whether a customer exists: 0 yes, 8 no'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -f -a "create" -d 'Create a customer'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and not __fish_seen_subcommand_from list get overview exists create update" -f -a "update" -d 'Change a customer'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l email -d 'Only this e-mail address' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l phone -d 'Only this phone number, with its country prefix' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l source -d 'Only customers of this source (`customer_source_id`)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l first-name -d 'Only this first name' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l last-name -d 'Only this last name' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l birthdate -d 'Only this birth date: 1984-11-06 or 6.11.1984' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l limit -d 'Print at most N records [default: 100]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l page-size -d 'Ask the server for N records at a time [default: 100; with --all 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l expect -d 'End with code 8 unless this many records match' -r -f -a "one\t''
none\t''
some\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l count -d 'Print only how many customers match'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l all -d 'Print all records'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l sections -d 'Show and read these sections only, and all of them' -r -f -a "person\t'Name, birth date, gender, language, store'
contact\t'E-mail, phone, address'
consents\t'What the customer agreed to'
status\t'The loyalty status'
points\t'Points to spend, and when the next lapse'
credits\t'Credits to spend, and when the next lapse'
cards\t'Cards and their state'
vouchers\t'Vouchers that can be used now'
purchases\t'The last purchases'
segments\t'Segments'
interests\t'Interests'
properties\t'Custom properties'
sources\t'Systems that know the customer, and their ids'
duplicates\t'Other customers with the same e-mail or phone'"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l recent -d 'Show the last N purchases' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from overview" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from exists" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l first-name -d 'First name' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l last-name -d 'Last name' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l salutation -d 'How letters begin; without it the server makes one up' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l gender -d 'male, female, miss, private or other' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l birthdate -d 'Day of birth: 1984-11-06 or 6.11.1984' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l email -d 'E-mail address' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l phone -d 'Phone number with its country: +420 603 123 456' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l language -d 'Language for letters and messages: cs, en, …' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l store -d 'Store where the customer registered; can be changed, never removed' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l pre-nominals -d 'Titles before the name, such as Dr. or Ing' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l post-nominals -d 'Titles after the name, such as Ph.D' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l address1 -d 'Street' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l address2 -d 'Land registry number' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l address3 -d 'House number' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l address4 -d 'Further line of the address' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l address5 -d 'Further line of the address' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l address6 -d 'Further line of the address' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l address7 -d 'Further line of the address' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l zip -d 'Postal code' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l city -d 'City' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l country -d 'Country: cz, sk, de, …' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l agreement-gtc -d 'Consent to the processing of personal data' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l agreement-profiling -d 'Consent to profiling' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l agreement-marketing -d 'Consent to marketing communication' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l set -d 'Set any field; PATH:=JSON for a number, list or object (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l from -d 'Take the customer, or a whole request body, from this JSON file; “-” for standard input' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l source -d 'The system the customer comes from (`customer_source_id`); GET /customer-sources lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l external-id -d 'The customer\'s id in that system' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l property -d 'A custom property (repeatable); GET /customer-properties lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l social-network -d 'A social network\'s id; its token is asked for, or read by --token-stdin' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l password-file -d 'Read the password from this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l confirm -d 'Answer the question by the profile\'s name, the only answer that counts on a production profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l password-stdin -d 'Read the password from standard input'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l token-stdin -d 'Read the token from standard input'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l autologin -d 'Log the customer in at once; needs a password'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l if-absent -d 'Create nobody if the external id, e-mail or phone is known already; print that customer\'s id'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Show what would be sent, and send nothing'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -s y -l yes -d 'Do not ask before replacing or deleting'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l first-name -d 'First name' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l last-name -d 'Last name' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l salutation -d 'How letters begin; without it the server makes one up' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l gender -d 'male, female, miss, private or other' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l birthdate -d 'Day of birth: 1984-11-06 or 6.11.1984' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l email -d 'E-mail address' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l phone -d 'Phone number with its country: +420 603 123 456' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l language -d 'Language for letters and messages: cs, en, …' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l store -d 'Store where the customer registered; can be changed, never removed' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l pre-nominals -d 'Titles before the name, such as Dr. or Ing' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l post-nominals -d 'Titles after the name, such as Ph.D' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l address1 -d 'Street' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l address2 -d 'Land registry number' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l address3 -d 'House number' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l address4 -d 'Further line of the address' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l address5 -d 'Further line of the address' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l address6 -d 'Further line of the address' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l address7 -d 'Further line of the address' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l zip -d 'Postal code' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l city -d 'City' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l country -d 'Country: cz, sk, de, …' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l agreement-gtc -d 'Consent to the processing of personal data' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l agreement-profiling -d 'Consent to profiling' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l agreement-marketing -d 'Consent to marketing communication' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l set -d 'Set any field; PATH:=JSON for a number, list or object (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l unset -d 'Remove a field (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l from -d 'Merge this JSON file into the customer: null removes a field; “-” for standard input' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l replace -d 'Replace the whole customer by this JSON file: what is not in it is deleted' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l source -d 'The system the customer comes from (`customer_source_id`); GET /customer-sources lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l external-id -d 'The customer\'s id in that system' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l property -d 'A custom property (repeatable); GET /customer-properties lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l social-network -d 'A social network\'s id; its token is asked for, or read by --token-stdin' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l password-file -d 'Read the password from this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l confirm -d 'Answer the question by the profile\'s name, the only answer that counts on a production profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l password-stdin -d 'Read the password from standard input'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l token-stdin -d 'Read the token from standard input'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Show what would be sent, and send nothing'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -s y -l yes -d 'Do not ask before replacing or deleting'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand customers; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l first-name -d 'First name' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l last-name -d 'Last name' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l birthdate -d 'Birth date: 1984-11-06 or 6.11.1984' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l card -d 'Card number' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l mode -d 'strict: all four fields must match exactly' -r -f -a "strict\t''
none\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l limit -d 'Print at most N records [default: 100]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l page-size -d 'Ask the server for N records at a time [default: 100; with --all 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l expect -d 'End with code 8 unless this many records match' -r -f -a "one\t''
none\t''
some\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l expand -d 'Fetch the whole customers, not only their ids'
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l all -d 'Print all records'
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand search" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and not __fish_seen_subcommand_from list" -f -a "list" -d 'List the purchases of a customer'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l store-id -d 'Only those of this store' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l type-id -d 'Only purchases of this type' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l payment-time-from -d 'Paid at or after this time' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l payment-time-to -d 'Paid at or before this time' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l purchase-items-extension -d 'true: with the items of each purchase' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l external-purchase-id -d 'Number of the purchase in the till' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l limit -d 'Print at most N records [default: 100]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l page-size -d 'Ask the server for N records at a time [default: 100; with --all 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l expect -d 'End with code 8 unless this many records match' -r -f -a "one\t''
none\t''
some\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l all -d 'Print all records'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand purchases; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and not __fish_seen_subcommand_from list" -f -a "list" -d 'List the points of a customer'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l point-type-id -d 'Only points of this type' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l limit -d 'Print at most N records [default: 100]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l page-size -d 'Ask the server for N records at a time [default: 100; with --all 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l expect -d 'End with code 8 unless this many records match' -r -f -a "one\t''
none\t''
some\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l all -d 'Print all records'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand points; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and not __fish_seen_subcommand_from list" -f -a "list" -d 'List the credits of a customer'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l credit-type-id -d 'Only credits of this type' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l limit -d 'Print at most N records [default: 100]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l page-size -d 'Ask the server for N records at a time [default: 100; with --all 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l expect -d 'End with code 8 unless this many records match' -r -f -a "one\t''
none\t''
some\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l all -d 'Print all records'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand credits; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and not __fish_seen_subcommand_from list" -f -a "list" -d 'List the vouchers of a customer'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l code -d 'The voucher with this code' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l store-id -d 'Only vouchers for rewards that this store gives' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l is-valid -d 'true: valid now; false: not yet or no longer' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l is-applied -d 'true: used already; false: still open' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l without-stores -d 'true: leave out the stores of each reward' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l reward-id -d 'Only vouchers for this reward' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l limit -d 'Print at most N records [default: 100]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l page-size -d 'Ask the server for N records at a time [default: 100; with --all 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l expect -d 'End with code 8 unless this many records match' -r -f -a "one\t''
none\t''
some\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l all -d 'Print all records'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand vouchers; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and not __fish_seen_subcommand_from list" -f -a "list" -d 'List the rewards of a customer'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l name -d 'Only rewards of this name' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l store-id -d 'Only rewards that this store gives' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l is-valid -d 'true: valid now; false: not yet or no longer' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l valid-from -d 'Valid from this day on' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l valid-to -d 'Valid until this day' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l code -d 'The reward with this code' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l is-automated -d 'true: applied by rules; false: chosen by the customer' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l reward-group -d '0 party time, 1 catalog, 2 campaign, 4 simple' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l customer-type-id -d 'For these customer types (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l without-stores -d 'true: leave out the stores of each reward' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l tag-ids -d 'With any of these tags (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l limit -d 'Print at most N records [default: 100]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l page-size -d 'Ask the server for N records at a time [default: 100; with --all 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l expect -d 'End with code 8 unless this many records match' -r -f -a "one\t''
none\t''
some\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l all -d 'Print all records'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand rewards; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and not __fish_seen_subcommand_from list" -f -a "list" -d 'List the cards of a customer'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l card-number -d 'The card with this number' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l card-type-id -d 'Only cards of this type' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l is-valid -d 'true: valid now; false: not yet or no longer' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l card-number-list -d 'Any of these numbers (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l limit -d 'Print at most N records [default: 100]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l page-size -d 'Ask the server for N records at a time [default: 100; with --all 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l expect -d 'End with code 8 unless this many records match' -r -f -a "one\t''
none\t''
some\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l all -d 'Print all records'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand cards; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and not __fish_seen_subcommand_from list" -f -a "list" -d 'List the segment records of a customer'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l segment-group-ids -d 'Only segments of these groups (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l limit -d 'Print at most N records [default: 100]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l page-size -d 'Ask the server for N records at a time [default: 100; with --all 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l expect -d 'End with code 8 unless this many records match' -r -f -a "one\t''
none\t''
some\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l all -d 'Print all records'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand segment-records; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and not __fish_seen_subcommand_from list" -f -a "list" -d 'List the status records of a customer'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l valid-now -d 'true: only the status valid now' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l limit -d 'Print at most N records [default: 100]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l page-size -d 'Ask the server for N records at a time [default: 100; with --all 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l expect -d 'End with code 8 unless this many records match' -r -f -a "one\t''
none\t''
some\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l all -d 'Print all records'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand status-records; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and not __fish_seen_subcommand_from list" -f -a "list" -d 'List the recommendation records of a customer'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l name -d 'Only recommendations of this name' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l limit -d 'Print at most N records [default: 100]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l page-size -d 'Ask the server for N records at a time [default: 100; with --all 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l expect -d 'End with code 8 unless this many records match' -r -f -a "one\t''
none\t''
some\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l all -d 'Print all records'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand recommendation-records; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and not __fish_seen_subcommand_from list" -f -a "list" -d 'List the customer source records of a customer'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l external-id -d 'The record with this external id' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l customer-source-id -d 'Only records of this source' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l external-ids -d 'Any of these external ids (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l limit -d 'Print at most N records [default: 100]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l page-size -d 'Ask the server for N records at a time [default: 100; with --all 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l expect -d 'End with code 8 unless this many records match' -r -f -a "one\t''
none\t''
some\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l all -d 'Print all records'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand customer-source-records; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -f -a "list" -d 'List the property records of a customer'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -f -a "create" -d 'Add a property to a customer'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -f -a "update" -d 'Change the value of a property record'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -f -a "delete" -d 'Delete property records'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and not __fish_seen_subcommand_from list create update delete set" -f -a "set" -d 'Set properties, whether they are there already or not'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l limit -d 'Print at most N records [default: 100]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l page-size -d 'Ask the server for N records at a time [default: 100; with --all 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l expect -d 'End with code 8 unless this many records match' -r -f -a "one\t''
none\t''
some\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l all -d 'Print all records'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l property -d 'The property\'s id (`property_id`); GET /customer-properties lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l value -d 'The value, as text; the property\'s definition says what type it becomes' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l value-json -d 'The value as JSON, sent as it is' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l confirm -d 'Answer the question by the profile\'s name, the only answer that counts on a production profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Show what would be sent, and send nothing'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -s y -l yes -d 'Do not ask before replacing or deleting'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l value -d 'The value, as text; the property\'s definition says what type it becomes' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l value-json -d 'The value as JSON, sent as it is' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l confirm -d 'Answer the question by the profile\'s name, the only answer that counts on a production profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Show what would be sent, and send nothing'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -s y -l yes -d 'Do not ask before replacing or deleting'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l confirm -d 'Answer the question by the profile\'s name, the only answer that counts on a production profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Show what would be sent, and send nothing'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Do not ask before replacing or deleting'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l confirm -d 'Answer the question by the profile\'s name, the only answer that counts on a production profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Show what would be sent, and send nothing'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -s y -l yes -d 'Do not ask before replacing or deleting'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand property-records; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -f -a "list" -d 'List the interest records of a customer'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -f -a "create" -d 'Add an interest to a customer'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -f -a "update" -d 'Change which interest a record stands for'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and not __fish_seen_subcommand_from list create update delete" -f -a "delete" -d 'Delete interest records'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l limit -d 'Print at most N records [default: 100]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l page-size -d 'Ask the server for N records at a time [default: 100; with --all 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l expect -d 'End with code 8 unless this many records match' -r -f -a "one\t''
none\t''
some\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l all -d 'Print all records'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l interest -d 'The interest\'s id (`interest_id`); GET /interests lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l confirm -d 'Answer the question by the profile\'s name, the only answer that counts on a production profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -s n -l dry-run -d 'Show what would be sent, and send nothing'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -s y -l yes -d 'Do not ask before replacing or deleting'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l interest -d 'The interest\'s id (`interest_id`); GET /interests lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l confirm -d 'Answer the question by the profile\'s name, the only answer that counts on a production profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -s n -l dry-run -d 'Show what would be sent, and send nothing'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -s y -l yes -d 'Do not ask before replacing or deleting'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l confirm -d 'Answer the question by the profile\'s name, the only answer that counts on a production profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Show what would be sent, and send nothing'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Do not ask before replacing or deleting'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand interest-records; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -f -a "credentials" -d 'Check a login and its password'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -f -a "social-network" -d 'Check a token of a social network'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and not __fish_seen_subcommand_from credentials social-network auth-token" -f -a "auth-token" -d 'Check a token that an application created'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l login-type -d 'What the login is [default: email if it holds “@”, else card]' -r -f -a "email\t''
card\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l password-file -d 'Read the password from this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l password-stdin -d 'Read the password from standard input'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from credentials" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l network -d 'The network\'s id, such as “twitter” (`social_network_id`)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l token-stdin -d 'Read the token from standard input'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from social-network" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l application -d 'The application that the token is for (`application_id`)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l request-id -d 'The request that created the token (`token_request_id`)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l token-stdin -d 'Read the token from standard input'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand verify; and __fish_seen_subcommand_from auth-token" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -f -a "check" -d 'Check a file and send nothing: 0 every row is usable, 2 some are not'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -f -a "run" -d 'Send the rows of a file; the same command again continues'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -f -a "status" -d 'Show how an import stands'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -f -a "list" -d 'List all imports that this computer knows'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -f -a "report" -d 'Write the four reports of an import anew'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -f -a "verify" -d 'Ask the server whether the customers of an import are there'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and not __fish_seen_subcommand_from check run status list report verify template" -f -a "template" -d 'Print a header to fill in, or a mapping for a file\'s columns'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l mode -d 'Create customers, update them, or update those who are there and create the others' -r -f -a "create\t''
update\t''
upsert\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l key -d 'What tells customers apart [default: customer_id for updates, else external-id, else email]' -r -f -a "email\t''
phone\t''
external-id\t''
customer_id\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l map -d 'Take this mapping file; “import template --map-for FILE” writes one' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l set -d 'One value for all rows: a column or a field, and the value (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l source -d 'The system that the customers come from, where no column says it' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l language -d 'Language of new customers where no column says it: cs, sk, en, …' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l blank -d 'What a blank cell does to a customer who is there' -r -f -a "keep\t''
clear\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l delimiter -d 'The sign between the cells [default: found out]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l encoding -d 'The encoding of the text, such as windows-1250 [default: UTF-8, or what its first bytes say]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l phone-prefix -d 'Country prefix for phone numbers without one: 420' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l partition -d 'Take only the i-th of n parts of the file, as one of n machines' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l allow-keyless -d 'Take rows without a key too: one whose answer is lost stays unknown for good'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l mode -d 'Create customers, update them, or update those who are there and create the others' -r -f -a "create\t''
update\t''
upsert\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l key -d 'What tells customers apart [default: customer_id for updates, else external-id, else email]' -r -f -a "email\t''
phone\t''
external-id\t''
customer_id\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l map -d 'Take this mapping file; “import template --map-for FILE” writes one' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l set -d 'One value for all rows: a column or a field, and the value (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l source -d 'The system that the customers come from, where no column says it' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l language -d 'Language of new customers where no column says it: cs, sk, en, …' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l blank -d 'What a blank cell does to a customer who is there' -r -f -a "keep\t''
clear\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l delimiter -d 'The sign between the cells [default: found out]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l encoding -d 'The encoding of the text, such as windows-1250 [default: UTF-8, or what its first bytes say]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l phone-prefix -d 'Country prefix for phone numbers without one: 420' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l partition -d 'Take only the i-th of n parts of the file, as one of n machines' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l concurrency -d 'Calls at once, at most: begins with 2, grows while all is well, is halved when the server asks to slow down' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l rate -d 'Rows a second, at most' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l stop-after -d 'Stop when so many rows, or so many of a hundred, were refused by the server' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l first -d 'Stop after the first N rows of the file; the same command without it goes on' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l settle -d 'Seconds that the server may go on working on a call without an answer, before the customer is looked up' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l max-attempts -d 'Send a row that is known not to have arrived this often, at most' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l patience -d 'Seconds that a server which is away is waited for before the import stops' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l report-dir -d 'Write the reports into this folder [default: the file\'s name with .import, beside it]' -r -f -a "(__fish_complete_directories)"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l confirm -d 'Answer the question by the profile\'s name, the only answer that counts on a production profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l allow-keyless -d 'Take rows without a key too: one whose answer is lost stays unknown for good'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l restart -d 'Put an import of this file aside and begin anew: what it has created stays'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -s n -l dry-run -d 'Show what would be sent, and send nothing'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -s y -l yes -d 'Do not ask before replacing or deleting'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l report-dir -d 'Write the reports into this folder' -r -f -a "(__fish_complete_directories)"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from report" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l map-for -d 'Print a mapping file for this file\'s columns, to be looked over and given by --map' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l delimiter -d 'The sign between the cells [default: found out]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l encoding -d 'The encoding of the text, such as windows-1250 [default: UTF-8, or what its first bytes say]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand import; and __fish_seen_subcommand_from template" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -f -a "customers" -d 'Export customers'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -f -a "purchases" -d 'Export the purchases of many customers'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -f -a "points" -d 'Export the points of many customers'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -f -a "credits" -d 'Export the credits of many customers'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -f -a "vouchers" -d 'Export the vouchers of many customers'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -f -a "rewards" -d 'Export the rewards of many customers'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -f -a "cards" -d 'Export the cards of all customers, or of some'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -f -a "segment-records" -d 'Export the segment records of many customers'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -f -a "status-records" -d 'Export the status records of many customers'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -f -a "recommendation-records" -d 'Export the recommendation records of many customers'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -f -a "customer-source-records" -d 'Export the customer source records of all customers, or of some'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -f -a "property-records" -d 'Export the property records of many customers'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and not __fish_seen_subcommand_from customers purchases points credits vouchers rewards cards segment-records status-records recommendation-records customer-source-records property-records interest-records" -f -a "interest-records" -d 'Export the interest records of many customers'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l email -d 'Only this e-mail address' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l phone -d 'Only this phone number, with its country prefix' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l source -d 'Only customers of this source (`customer_source_id`)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l first-name -d 'Only this first name' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l last-name -d 'Only this last name' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l birthdate -d 'Only this birth date: 1984-11-06 or 6.11.1984' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l to -d 'Write to this file, whole or not at all; its ending (csv, tsv, ndjson, jsonl, json, yaml) chooses the format' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l limit -d 'Export at most N records [default: all]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l page-size -d 'Ask the server for N records at a time [default: 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction [default: the records\' id]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customers" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l customers -d 'Of the customers in this file, one a line as in “carecloud help customer”; “-” reads standard input' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l customer -d 'Of this customer: id, e-mail, +420…, card:NUMBER, ext:SOURCE/ID (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l store-id -d 'Only those of this store' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l type-id -d 'Only purchases of this type' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l payment-time-from -d 'Paid at or after this time' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l payment-time-to -d 'Paid at or before this time' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l purchase-items-extension -d 'true: with the items of each purchase' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l external-purchase-id -d 'Number of the purchase in the till' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l to -d 'Write to this file, whole or not at all; its ending (csv, tsv, ndjson, jsonl, json, yaml) chooses the format' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l limit -d 'Export at most N records [default: all]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l page-size -d 'Ask the server for N records at a time [default: 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction [default: the records\' id]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from purchases" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l customers -d 'Of the customers in this file, one a line as in “carecloud help customer”; “-” reads standard input' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l customer -d 'Of this customer: id, e-mail, +420…, card:NUMBER, ext:SOURCE/ID (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l point-type-id -d 'Only points of this type' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l to -d 'Write to this file, whole or not at all; its ending (csv, tsv, ndjson, jsonl, json, yaml) chooses the format' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l limit -d 'Export at most N records [default: all]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l page-size -d 'Ask the server for N records at a time [default: 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction [default: the records\' id]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from points" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l customers -d 'Of the customers in this file, one a line as in “carecloud help customer”; “-” reads standard input' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l customer -d 'Of this customer: id, e-mail, +420…, card:NUMBER, ext:SOURCE/ID (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l credit-type-id -d 'Only credits of this type' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l to -d 'Write to this file, whole or not at all; its ending (csv, tsv, ndjson, jsonl, json, yaml) chooses the format' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l limit -d 'Export at most N records [default: all]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l page-size -d 'Ask the server for N records at a time [default: 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction [default: the records\' id]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from credits" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l customers -d 'Of the customers in this file, one a line as in “carecloud help customer”; “-” reads standard input' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l customer -d 'Of this customer: id, e-mail, +420…, card:NUMBER, ext:SOURCE/ID (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l code -d 'The voucher with this code' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l store-id -d 'Only vouchers for rewards that this store gives' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l is-valid -d 'true: valid now; false: not yet or no longer' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l is-applied -d 'true: used already; false: still open' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l without-stores -d 'true: leave out the stores of each reward' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l reward-id -d 'Only vouchers for this reward' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l to -d 'Write to this file, whole or not at all; its ending (csv, tsv, ndjson, jsonl, json, yaml) chooses the format' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l limit -d 'Export at most N records [default: all]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l page-size -d 'Ask the server for N records at a time [default: 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction [default: the records\' id]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from vouchers" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l customers -d 'Of the customers in this file, one a line as in “carecloud help customer”; “-” reads standard input' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l customer -d 'Of this customer: id, e-mail, +420…, card:NUMBER, ext:SOURCE/ID (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l name -d 'Only rewards of this name' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l store-id -d 'Only rewards that this store gives' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l is-valid -d 'true: valid now; false: not yet or no longer' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l valid-from -d 'Valid from this day on' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l valid-to -d 'Valid until this day' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l code -d 'The reward with this code' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l is-automated -d 'true: applied by rules; false: chosen by the customer' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l reward-group -d '0 party time, 1 catalog, 2 campaign, 4 simple' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l customer-type-id -d 'For these customer types (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l without-stores -d 'true: leave out the stores of each reward' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l tag-ids -d 'With any of these tags (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l to -d 'Write to this file, whole or not at all; its ending (csv, tsv, ndjson, jsonl, json, yaml) chooses the format' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l limit -d 'Export at most N records [default: all]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l page-size -d 'Ask the server for N records at a time [default: 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction [default: the records\' id]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from rewards" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l customers -d 'Of the customers in this file, one a line as in “carecloud help customer”; “-” reads standard input' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l customer -d 'Of this customer: id, e-mail, +420…, card:NUMBER, ext:SOURCE/ID (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l card-number -d 'The card with this number' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l card-type-id -d 'Only cards of this type' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l is-valid -d 'true: valid now; false: not yet or no longer' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l card-number-list -d 'Any of these numbers (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l to -d 'Write to this file, whole or not at all; its ending (csv, tsv, ndjson, jsonl, json, yaml) chooses the format' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l limit -d 'Export at most N records [default: all]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l page-size -d 'Ask the server for N records at a time [default: 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction [default: the records\' id]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from cards" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l customers -d 'Of the customers in this file, one a line as in “carecloud help customer”; “-” reads standard input' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l customer -d 'Of this customer: id, e-mail, +420…, card:NUMBER, ext:SOURCE/ID (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l segment-group-ids -d 'Only segments of these groups (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l to -d 'Write to this file, whole or not at all; its ending (csv, tsv, ndjson, jsonl, json, yaml) chooses the format' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l limit -d 'Export at most N records [default: all]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l page-size -d 'Ask the server for N records at a time [default: 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction [default: the records\' id]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from segment-records" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l customers -d 'Of the customers in this file, one a line as in “carecloud help customer”; “-” reads standard input' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l customer -d 'Of this customer: id, e-mail, +420…, card:NUMBER, ext:SOURCE/ID (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l valid-now -d 'true: only the status valid now' -r -f -a "true\t''
false\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l to -d 'Write to this file, whole or not at all; its ending (csv, tsv, ndjson, jsonl, json, yaml) chooses the format' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l limit -d 'Export at most N records [default: all]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l page-size -d 'Ask the server for N records at a time [default: 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction [default: the records\' id]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from status-records" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l customers -d 'Of the customers in this file, one a line as in “carecloud help customer”; “-” reads standard input' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l customer -d 'Of this customer: id, e-mail, +420…, card:NUMBER, ext:SOURCE/ID (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l name -d 'Only recommendations of this name' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l to -d 'Write to this file, whole or not at all; its ending (csv, tsv, ndjson, jsonl, json, yaml) chooses the format' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l limit -d 'Export at most N records [default: all]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l page-size -d 'Ask the server for N records at a time [default: 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction [default: the records\' id]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from recommendation-records" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l customers -d 'Of the customers in this file, one a line as in “carecloud help customer”; “-” reads standard input' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l customer -d 'Of this customer: id, e-mail, +420…, card:NUMBER, ext:SOURCE/ID (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l external-id -d 'The record with this external id' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l customer-source-id -d 'Only records of this source' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l external-ids -d 'Any of these external ids (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l to -d 'Write to this file, whole or not at all; its ending (csv, tsv, ndjson, jsonl, json, yaml) chooses the format' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l limit -d 'Export at most N records [default: all]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l page-size -d 'Ask the server for N records at a time [default: 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction [default: the records\' id]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from customer-source-records" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l customers -d 'Of the customers in this file, one a line as in “carecloud help customer”; “-” reads standard input' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l customer -d 'Of this customer: id, e-mail, +420…, card:NUMBER, ext:SOURCE/ID (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l to -d 'Write to this file, whole or not at all; its ending (csv, tsv, ndjson, jsonl, json, yaml) chooses the format' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l limit -d 'Export at most N records [default: all]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l page-size -d 'Ask the server for N records at a time [default: 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction [default: the records\' id]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from property-records" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l customers -d 'Of the customers in this file, one a line as in “carecloud help customer”; “-” reads standard input' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l customer -d 'Of this customer: id, e-mail, +420…, card:NUMBER, ext:SOURCE/ID (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l to -d 'Write to this file, whole or not at all; its ending (csv, tsv, ndjson, jsonl, json, yaml) chooses the format' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l limit -d 'Export at most N records [default: all]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l offset -d 'Skip the first N records' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l page-size -d 'Ask the server for N records at a time [default: 1000]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l sort -d 'Sort by this field of the API; add “:desc” for the other direction [default: the records\' id]' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand export; and __fish_seen_subcommand_from interest-records" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -f -a "login" -d 'Log in to a server and keep the session under a profile'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -f -a "status" -d 'Show who is logged in where'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -f -a "switch" -d 'Make another profile the default'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -f -a "logout" -d 'Forget the sessions and passwords of a profile'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and not __fish_seen_subcommand_from login status switch logout token" -f -a "token" -d 'Print the session\'s token, for another program'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l login -d 'Login name' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l app-id -d 'Application id (`user_external_application_id`, on the customer interface `external_application_id`)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l auth -d 'bearer: a session; basic: the vendor\'s older scheme, which needs the password for every call' -r -f -a "bearer\t''
basic\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l password-file -d 'Read the password from this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l password-stdin -d 'Read the password from standard input'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l token-stdin -d 'Read a token from standard input instead of logging in'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l keep-password -d 'Keep the password, so that an ended session is opened again without asking'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from login" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from switch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from logout" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand auth; and __fish_seen_subcommand_from token" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -f -a "list" -d 'List all settings'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -f -a "get" -d 'Print one setting'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -f -a "set" -d 'Change a setting in the configuration file'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -f -a "unset" -d 'Remove a setting from the configuration file'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and not __fish_seen_subcommand_from list get set unset path" -f -a "path" -d 'Print where the files are'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l origin -d 'Say where each value comes from'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from unset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l state -d 'Print the folder of sessions instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l data -d 'Print the folder of the sandbox\'s data instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l cache -d 'Print the folder of names that were looked up instead; it may be removed at any time'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand doctor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -s f -l field -d 'A field: query for GET, else body; “key:=JSON” for other types than text (repeatable)' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l input -d 'Send this file as the body; “-” for standard input' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l confirm -d 'Answer the question by the profile\'s name, the only answer that counts on a production profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l paginate -d 'Walk all pages of a list'
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -s n -l dry-run -d 'Show what would be sent, and send nothing'
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -s y -l yes -d 'Do not ask before replacing or deleting'
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand api" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -f -a "serve" -d 'Serve the sandbox for any client, until Ctrl-C'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -f -a "reset" -d 'Throw the sandbox\'s data away and begin anew'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and not __fish_seen_subcommand_from serve reset info" -f -a "info" -d 'Show what the sandbox holds and how to log in'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l port -d 'Listen on this port; 0 takes any free one' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l db -d 'Keep the data in this file, not in the usual one' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l customers -d 'Fill a new sandbox with N customers' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l latency -d 'Wait this many milliseconds before each answer' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l memory -d 'Keep the data in memory only'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from serve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l db -d 'Keep the data in this file, not in the usual one' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l customers -d 'Fill the new sandbox with N customers' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -s y -l yes -d 'Do not ask'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l db -d 'Keep the data in this file, not in the usual one' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand sandbox; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -s p -l profile -d 'Use this profile' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l url -d 'Use this server: host, host with path, or full base URL' -r -f
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l interface -d 'Use this interface of the API' -r -f -a "enterprise\t''
customer\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l lang -d 'Send this Accept-Language' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l ca-file -d 'Trust the certificates in this PEM file as well' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l proxy -d 'Go through this proxy' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l timeout -d 'Give up on a request after this many seconds' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l retries -d 'Repeat a failed read this often' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -s o -l output -d 'Print in this format' -r -f -a "auto\t''
table\t''
json\t''
ndjson\t''
csv\t''
tsv\t''
yaml\t''
ids\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l fields -d 'Show these fields, in this order; “help” lists them' -r
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l color -d 'Use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l log-file -d 'Write one JSON line per request to this file' -r -F
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l error-format -d 'Print errors in this form; JSON is the default with -o json and ndjson' -r -f -a "text\t''
json\t''"
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l sandbox -d 'Use the built-in server with sample data: no account, no network'
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l read-only -d 'Refuse every call that could change data'
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l no-header -d 'Leave out the header line'
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l raw-values -d 'Show codes and ids instead of words and names'
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l no-truncate -d 'Cut nothing, however narrow the terminal'
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -s q -l quiet -d 'Say nothing but errors'
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -s v -l verbose -d 'Say what is sent; twice: with size, attempt and request id'
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l no-input -d 'Never ask; fail and name the flag instead'
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -l print-curl -d 'Print each request as a curl command, without its secret'
complete -c carecloud -n "__fish_carecloud_using_subcommand help" -s h -l help -d 'Print help (see more with \'--help\')'

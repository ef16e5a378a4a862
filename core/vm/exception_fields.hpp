// What types of exceptions keep beside their arguments: Exception::extra, filled from the arguments.
#pragma once

#include "core/vm/run.hpp"

namespace coroscope {

// Names for Exception::extra, by type.
enum StopField { stop_value };    // StopIteration; SystemExit: its code
enum ImportField { import_name_field, import_path, import_message };
enum AttributeField { attribute_name, attribute_object };    // NameError: the name alone
enum OsField { os_errno, os_strerror, os_filename, os_filename2, os_written };
enum SyntaxField { syntax_msg, syntax_filename, syntax_line, syntax_offset, syntax_text, syntax_ends };
enum UnicodeField {
    unicode_encoding,
    unicode_object,
    unicode_start,
    unicode_end,
    unicode_reason
};    // Translate: no encoding
enum GroupField { group_message, group_exceptions };

// Sets them anew from the arguments, as __init__ does; what the arguments do not say stays as it is.
void fill_exception_fields(Run& run, Value exception);

}    // namespace coroscope

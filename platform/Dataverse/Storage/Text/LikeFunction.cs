using SQLitePCL;

namespace Sav.Platform.Dataverse.Storage.Text;

/// <summary>The SQL function that conditions with patterns call: <c>dataverse_like(pattern, text)</c>; NULL for no text.</summary>
internal static class LikeFunction
{
    /// <summary>What SQL calls it.</summary>
    public const string Name = "dataverse_like";

    private static readonly delegate_function_scalar Match = static (context, _, arguments) =>
    {
        if (raw.sqlite3_value_type(arguments[1]) == raw.SQLITE_NULL)
        {
            raw.sqlite3_result_null(context);
            return;
        }

        var pattern = raw.sqlite3_value_text(arguments[0]).utf8_to_string();
        var text = raw.sqlite3_value_text(arguments[1]).utf8_to_string();
        raw.sqlite3_result_int(context, LikePattern.Matches(pattern, text) ? 1 : 0);
    };

    public static void Register(sqlite3 connection) =>
        raw.sqlite3_create_function(connection, Name, 2, raw.SQLITE_DETERMINISTIC, null, Match);
}

using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Rows;

/// <summary>Optimistic concurrency: a change that is only meant for the version the caller has read.</summary>
internal static class RowVersion
{
    public static void Check(Operation operation, string? expected)
    {
        if (operation.Input["ConcurrencyBehavior"] is not ConcurrencyBehavior.IfRowVersionMatches)
        {
            return;
        }

        if (string.IsNullOrEmpty(expected))
        {
            throw Fault.Of(
                ErrorCodes.ConcurrencyVersionNotProvided,
                "The RowVersion property must be provided when the value of ConcurrencyBehavior is IfVersionMatches.");
        }

        if (Current(operation) != expected)
        {
            throw Fault.Of(
                ErrorCodes.ConcurrencyVersionMismatch,
                "The version of the existing record doesn't match the RowVersion property provided.");
        }
    }

    private static string Current(Operation operation)
    {
        var table = operation.Table;
        using var statement = operation.Connection.Prepare(
            $"SELECT \"versionnumber\" FROM {table.Quoted} WHERE {table.PrimaryId.Quoted} = ?1").Bind(1, operation.Id);
        return statement.Step()
            ? statement.Int64(0).ToString(CultureInfo.InvariantCulture)
            : throw Fault.RowDoesNotExist(table.Name, operation.Id);
    }
}

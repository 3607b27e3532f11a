using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>The operators that compare with the caller: his id, his business unit, his teams, the users below him, his language.</summary>
/// <param name="schema">Where users and teams are.</param>
/// <param name="slots">Where the ids go.</param>
internal sealed class CallerConditionSql(StoreSchema schema, ConditionSlots slots)
{
    public static bool Takes(ConditionOperator op) => op is
        ConditionOperator.EqualUserId or ConditionOperator.NotEqualUserId or ConditionOperator.EqualBusinessId
        or ConditionOperator.NotEqualBusinessId or ConditionOperator.EqualUserTeams or ConditionOperator.EqualUserOrUserTeams
        or ConditionOperator.EqualUserOrUserHierarchy or ConditionOperator.EqualUserOrUserHierarchyAndTeams
        or ConditionOperator.EqualUserLanguage;

    public string Of(ConditionExpression condition, StoredColumn column, string sql)
    {
        ConditionCheck.HasValues(condition, 0);
        if (condition.Operator == ConditionOperator.EqualUserLanguage)
        {
            return column.Metadata.Type == ColumnType.Integer
                ? $"{sql} = {slots.Add(static caller => (long)caller.Settings.Language)}"
                : throw NotOn(condition, column);
        }

        if (!column.Metadata.IsLookup && column.Metadata.Type != ColumnType.Uniqueidentifier)
        {
            throw NotOn(condition, column);
        }

        return condition.Operator switch
        {
            ConditionOperator.EqualUserId => $"{sql} = {User()}",
            ConditionOperator.NotEqualUserId => $"{sql} IS NOT {User()}",
            ConditionOperator.EqualBusinessId => $"{sql} = {BusinessUnit()}",
            ConditionOperator.NotEqualBusinessId => $"{sql} IS NOT {BusinessUnit()}",
            ConditionOperator.EqualUserTeams => $"{sql} IN ({Teams(condition)})",
            ConditionOperator.EqualUserOrUserTeams => $"({sql} = {User()} OR {sql} IN ({Teams(condition)}))",
            ConditionOperator.EqualUserOrUserHierarchy => $"{sql} IN ({Reports(condition)})",
            _ => $"({sql} IN ({Reports(condition)}) OR {sql} IN ({Teams(condition)}))",
        };
    }

    private static Exception NotOn(ConditionExpression condition, StoredColumn column) =>
        ConditionCheck.NotSupported(condition, $"on a column of type {column.Metadata.Type}");

    private string User() => slots.Add(static caller => caller.UserId);

    private string BusinessUnit() => slots.Add(static caller => caller.BusinessUnitId);

    private string Teams(ConditionExpression condition) =>
        schema.FindTable("teammembership") is { } members && members.FindColumn("teamid") is { } team
            && members.FindColumn("systemuserid") is { } user
            ? $"SELECT {team.Quoted} FROM {members.Quoted} WHERE {user.Quoted} = {User()}"
            : throw ConditionCheck.NotSupported(condition, "in an organisation without the table 'teammembership'");

    private string Reports(ConditionExpression condition) =>
        schema.FindTable("systemuser") is { } users && users.FindColumn("parentsystemuserid") is { } manager
            ? HierarchySql.Below(users, manager, User(), withItself: true)
            : throw ConditionCheck.NotSupported(condition, "in an organisation whose users have no 'parentsystemuserid'");
}

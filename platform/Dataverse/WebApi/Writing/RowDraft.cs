using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.WebApi.Addresses;

namespace Sav.Platform.Dataverse.WebApi.Writing;

/// <summary>A row as it was written, with the rows to create around it (Microsoft, "Create related table rows in one operation").</summary>
internal sealed class RowDraft(Entity row)
{
    private readonly List<RowDraft> _before = [];
    private readonly List<RowDraft> _after = [];

    public Entity Row => row;

    public bool HasRelatedRows => _before.Count + _after.Count > 0;

    /// <summary>Creates the related row and points to it, or the other way round for a row of a collection.</summary>
    public void Relate(Navigation navigation, RowDraft related)
    {
        EnsureId(related.Row);
        EnsureId(row);
        if (navigation.IsCollection)
        {
            related.Row[navigation.Column.LogicalName] = new EntityReference(row.LogicalName, row.Id);
            _after.Add(related);
        }
        else
        {
            row[navigation.Column.LogicalName] = new EntityReference(related.Row.LogicalName, related.Row.Id);
            _before.Add(related);
        }
    }

    /// <summary>The requests that create all of them, each row after those it points to.</summary>
    public IEnumerable<OrganizationRequest> CreateRequests() =>
        _before.SelectMany(draft => draft.CreateRequests())
            .Append(new CreateRequest { Target = row })
            .Concat(_after.SelectMany(draft => draft.CreateRequests()));

    public static void EnsureId(Entity row) => row.Id = row.Id == Guid.Empty ? Guid.CreateVersion7() : row.Id;
}

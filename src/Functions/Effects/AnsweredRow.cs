using Microsoft.Xrm.Sdk;

namespace Sav.Functions.Effects;

/// <summary>A row that asked for a document and shows the end of it: its status, and the number of the document.</summary>
/// <param name="Table">Its table.</param>
/// <param name="StatusColumn">Choice of what became of it.</param>
/// <param name="FailedStatus">The other system refused.</param>
/// <param name="AcceptedStatus">The other system has the document.</param>
/// <param name="NumberColumn">Number of the document.</param>
internal sealed record AnsweredRow(string Table, string StatusColumn, int FailedStatus, int AcceptedStatus, string NumberColumn)
{
    public Entity Failed(Guid id) => new(Table, id) { [StatusColumn] = new OptionSetValue(FailedStatus) };

    public Entity Accepted(Guid id, string documentNumber) => new(Table, id)
    {
        [StatusColumn] = new OptionSetValue(AcceptedStatus), [NumberColumn] = documentNumber,
    };
}

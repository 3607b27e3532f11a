using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>What a query selects and how a row of it becomes an entity.</summary>
internal interface IRowReader
{
    /// <summary>The list for SELECT.</summary>
    string Sql { get; }

    /// <summary>How many columns the list has.</summary>
    int Width { get; }

    /// <summary>The entity of the current row, with the texts that the caller reads.</summary>
    Entity Read(Statement statement, QueryCaller caller);
}

namespace Sav.Hub.Import;

/// <summary>Somewhere an organisation can be read from.</summary>
public interface IOrganisationSource
{
    /// <summary>Reads everything. The same source read twice gives the same organisation.</summary>
    /// <param name="report">Receives what was read, what was found wrong and by which rules gaps were filled.</param>
    /// <exception cref="ImportException">A file is missing or malformed; nothing may be written then.</exception>
    ImportedOrganisation Read(ImportReport report);
}

using Sav.Hub.Import;

namespace Sav.Hub.Tests.Import;

/// <summary>The public data, read once for all tests of a class; only to be asked where it is present.</summary>
public sealed class PublicDataFixture
{
    private readonly Lazy<ImportedOrganisation> _organisation;

    public PublicDataFixture() => _organisation = new(() => new PublicDataSource(Folders.PublicData, new ImportOptions()).Read(Report));

    public ImportReport Report { get; } = new();

    public ImportedOrganisation Organisation => _organisation.Value;
}

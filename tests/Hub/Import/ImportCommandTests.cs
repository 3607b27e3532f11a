using Sav.Hub.Import;

namespace Sav.Hub.Tests.Import;

public sealed class ImportCommandTests
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task RunAsync_DryRun_ReportsAndLoadsNothing()
    {
        Assert.Equal(ImportCommand.Success, await RunAsync(Folders.Sample, load: null));

        Assert.Contains("Ateliers Corbelin: 40 customers, 17 articles, 115 units, 37 contracts, 150 cases.", _output.ToString());
        Assert.EndsWith($"Dry run: nothing was written.{Environment.NewLine}", _output.ToString());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task RunAsync_GoodInput_LoadsIt()
    {
        ImportedOrganisation? loaded = null;

        Assert.Equal(ImportCommand.Success, await RunAsync(Folders.Sample, (organisation, _) =>
        {
            loaded = organisation;
            return Task.CompletedTask;
        }));

        Assert.Equal(150, loaded?.Cases.Count);
    }

    [Theory]
    [InlineData("nowhere", "the folder does not exist. Name a folder that does.")]
    [InlineData("", "the folder holds nothing that can be imported. Name one with the folders adventureworks and open-repair, or one with")]
    public async Task RunAsync_FolderWithoutData_SaysSoInOneLineAndChangesNothing(string folder, string expected)
    {
        using var empty = new TemporaryFolder();

        var status = await RunAsync(Path.Combine(empty.Path, folder), (_, _) => throw new InvalidOperationException("Must not be loaded."));

        Assert.Equal(ImportCommand.BadInput, status);
        Assert.Contains(expected, _error.ToString());
        Assert.Single(_error.ToString().TrimEnd().Split('\n'));
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task RunAsync_MalformedFile_ChangesNothing()
    {
        using var folder = TemporaryFolder.CopyOf(Folders.Sample);
        folder.Replace("cases.csv", "defect,K-1034", "fault,K-1034");

        var status = await RunAsync(folder.Path, (_, _) => throw new InvalidOperationException("Must not be loaded."));

        Assert.Equal(ImportCommand.BadInput, status);
        Assert.Equal(
            $"{Path.Combine(folder.Path, "cases.csv")}, line 2: reason 'fault' is not known here. Write one of: defect, usage-help."
            + Environment.NewLine,
            _error.ToString());
    }

    [Fact]
    public async Task RunAsync_RefusedRow_EndsWithItsReason()
    {
        var status = await RunAsync(Folders.Sample, (_, _) => throw new LoadException("The CRM refused account 'K-1001': no."));

        Assert.Equal(ImportCommand.Refused, status);
        Assert.StartsWith("The CRM refused account 'K-1001': no. What was written before stays", _error.ToString());
    }

    [Fact]
    public async Task RunAsync_PublicDataForm_ReportsProblemsAndRules()
    {
        using var data = new TinyPublicData();

        Assert.Equal(ImportCommand.Success, await RunAsync(data.Path, load: null));

        var text = _output.ToString();
        Assert.Contains("BillOfMaterials.csv                    4         2          2", text);
        Assert.Contains("       2  sales_orders_2019_2021.csv: e-mail address with an unreadable letter (U+FFFD)", text);
        Assert.Contains("1 attached to the only customer whose address fits", text);
        Assert.Contains("Contracts: a seeded 35 % of the customers", text);
    }

    private Task<int> RunAsync(string directory, Func<ImportedOrganisation, CancellationToken, Task>? load) =>
        new ImportCommand(_output, _error).RunAsync(directory, new ImportOptions(), load, default);
}

using System.CommandLine;
using Microsoft.Extensions.Logging;
using Sav.Hub.OneMachine;
using Sav.Hub.Reporting;
using Sav.Hub.Running;

namespace Sav.Hub.Commands;

/// <summary><c>hub serve</c>: the same platform, kept up for people and programs to try.</summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    public static Command Create()
    {
        var data = Options.Data();
        var seed = Options.Seed();
        var store = Options.Store("Folder that keeps the databases; without it a temporary one.");
        var url = new Option<string>("--url")
        {
            Description = "Address to listen on; one of this machine only, there is no sign-in.", DefaultValueFactory = _ => DefaultUrl,
        };
        var command = new Command("serve", "Stay up: Dataverse Web API and ERP events endpoint.") { data, seed, store, url };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(data), parsed.GetValue(seed), parsed.GetValue(store), ReadUrl(parsed.GetValue(url)!), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? data, int seed, string? path, string url, CancellationToken cancellation)
    {
        using var existing = Directory.Exists(path) ? StoreFolder.Open(path) : null;
        var state = existing?.ReadState() ?? new RunState(data is null ? null : Path.GetFullPath(data), seed, null, Imported: false);
        var progress = new PlainProgress(Console.Out);

        // The data is read before a store is made: bad data leaves nothing behind.
        var organisation = state.Imported ? null : OrganisationReading.Read(state, progress, out _);
        using var made = existing is not null ? null : path is null ? StoreFolder.Temporary() : StoreFolder.Open(path);
        var store = (existing ?? made)!;
        await using var host = await StartAsync(store, state.Seed, url, cancellation);
        if (organisation is not null)
        {
            store.WriteState(state);
            await OrganisationLoad.LoadAsync(host, organisation, progress, cancellation);
            store.WriteState(state with { Imported = true });
        }

        progress.Say($"Dataverse Web API   {new Uri(host.Address, "api/data/v9.2/")}");
        progress.Say($"ERP events          {new Uri(host.Address, "api/erp/events")}");
        progress.Say($"ERP simulator       {host.Erp.BaseAddress}");
        progress.Say($"warehouse simulator {host.Warehouse.BaseAddress}");
        progress.Say("Ctrl+C stops.");
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    private static string ReadUrl(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address is { Scheme: "http", IsLoopback: true, PathAndQuery: "/" }
            ? url
            : throw new UsageException($"--url is '{url}'. Give an http address of this machine, such as {DefaultUrl}.");

    private static async Task<HubHost> StartAsync(StoreFolder store, int seed, string url, CancellationToken cancellation)
    {
        try
        {
            return await HubHost.StartAsync(
                new HubHostOptions
                {
                    Store = store, Seed = seed, Url = url, LogLevel = LogLevel.Information, RemembersTimers = true,
                },
                cancellation);
        }
        catch (IOException e)
        {
            throw new UsageException($"{url} cannot be listened on: {e.Message} Stop the program that uses the port.", e);
        }
    }
}

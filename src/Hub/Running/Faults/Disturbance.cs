using Sav.Hub.DeadLetters;
using Sav.Hub.Import;
using Sav.Hub.OneMachine;

namespace Sav.Hub.Running;

/// <summary>
/// What goes wrong on purpose in a run: caused before the first case, and made good after the last, when everything that was put aside
/// meanwhile is replayed.
/// </summary>
internal sealed class Disturbance : IDisposable
{
    /// <summary>What stands in for the code where a message has none, or has no words; nothing may be counted under it.</summary>
    private const string NoReason = "without a reason";

    private readonly RetryCount _retries = new();
    private readonly HubHost _host;
    private readonly HubHostOptions _options;
    private readonly FaultLevel _level;
    private readonly PartnerTroubles _troubles;
    private readonly DeadLetterDesk _desk;
    private IReadOnlyDictionary<string, long> _deadLetters = new Dictionary<string, long>();
    private int _replayed;

    public Disturbance(HubHost host, HubHostOptions options, ImportedOrganisation organisation, FaultLevel level, TimeProvider time)
    {
        _host = host;
        _options = options;
        _level = level;
        _troubles = new PartnerTroubles(host, organisation, Troubles.Choose(organisation, options.Seed), time);
        _desk = new DeadLetterDesk(host, time);
    }

    /// <summary>Null where nothing was to go wrong.</summary>
    public FaultFigures? Figures => _level == FaultLevel.None
        ? null
        : new FaultFigures(PartnerFaults.Count(_options), _retries.Retries, _deadLetters, _replayed);

    public Task BeginAsync(CancellationToken cancellation) =>
        _level == FaultLevel.Harsh ? _troubles.CauseAsync(cancellation) : Task.CompletedTask;

    /// <summary>Repairs the causes, replays what was put aside, and has staff go on where a refusal had stopped them.</summary>
    /// <returns>How many messages were replayed.</returns>
    public async Task<int> EndAsync(CaseWork work, CancellationToken cancellation)
    {
        if (_level == FaultLevel.None)
        {
            return 0;
        }

        var letters = await _desk.ListAsync(cancellation);
        _deadLetters = letters.CountBy(ReasonOf)
            .OrderBy(reason => reason.Key, StringComparer.Ordinal)
            .ToDictionary(reason => reason.Key, reason => (long)reason.Value);
        await _troubles.RepairAsync(cancellation);
        _replayed = (await _desk.ReplayAsync([.. letters.Where(letter => letter.RowId is not null)], cancellation)).Count;
        await work.OnOpenAsync(cancellation);
        await _host.WaitUntilQuietAsync(cancellation);
        return _replayed;
    }

    public void Dispose() => _retries.Dispose();

    private static string ReasonOf(ListedLetter listed) => listed.Letter.Reason switch
    {
        { Code.Length: > 0, French.Length: > 0, English.Length: > 0 } reason => reason.Code,
        _ => NoReason,
    };
}

using FsCheck;
using FsCheck.Fluent;
using Sav.Domain.Ledger;

namespace Sav.Domain.Tests.Ledger;

public sealed class ChainCheckTests
{
    [Fact]
    public void Close_WholeChain_FindsNothing()
    {
        var check = Run(Chain.Of(5));

        Assert.Null(check.Break);
        Assert.Equal((5, 5), (check.Entries, check.End.Sequence));
    }

    [Fact]
    public void Close_EmptyLedger_FindsNothing() => Assert.Null(Run([], head: null).Break);

    [Fact]
    public void Add_ChangedAmount_NamesTheEntry()
    {
        var chain = Chain.Of(5);
        chain[2] = chain[2] with { Entry = chain[2].Entry with { Amount = 1m } };

        var found = Run(chain).Break!;

        Assert.Equal((3, ChainFault.Content, chain[2].Hash), (found.Sequence, found.Fault, found.Hash));
        Assert.Contains(chain[2].Entry.Key, found.Text.English);
        Assert.Contains("Ledger entry 3", found.Text.English);
        Assert.Contains("L'écriture 3", found.Text.French);
    }

    [Fact]
    public void Add_EntryReplacedWithItsHash_BreaksAtTheNext()
    {
        var chain = Chain.Of(5);
        chain[2] = Chain.Seal(chain[2].Entry with { Amount = 1m });

        Assert.Equal((4, ChainFault.Link), Of(Run(chain)));
    }

    [Fact]
    public void Add_EntryTakenOut_IsAGap()
    {
        var chain = Chain.Of(5);
        chain.RemoveAt(2);

        Assert.Equal((4, ChainFault.Gap), Of(Run(chain, new LedgerMark(5, chain[^1].Hash))));
    }

    [Fact]
    public void Close_LastEntriesTakenOff_IsTruncated()
    {
        var chain = Chain.Of(5);

        Assert.Equal((3, ChainFault.Truncated), Of(Run(chain[..3], new LedgerMark(5, chain[^1].Hash))));
    }

    [Fact]
    public void Close_LastEntryReplacedWithItsHash_DiffersFromTheHead()
    {
        var chain = Chain.Of(5);
        var head = new LedgerMark(5, chain[^1].Hash);
        chain[^1] = Chain.Seal(chain[^1].Entry with { Amount = 1m });

        Assert.Equal((5, ChainFault.Truncated), Of(Run(chain, head)));
    }

    [Fact]
    public void Close_WithoutHead_IsTruncated() => Assert.Equal((5, ChainFault.Truncated), Of(Run(Chain.Of(5), head: null)));

    [Fact]
    public void Add_WholeLedgerWrittenAnew_DiffersFromAnEarlierMark()
    {
        var seen = new LedgerMark(3, Chain.Of(3)[^1].Hash);
        var forged = new List<StoredEntry>();
        foreach (var stored in Chain.Of(5))
        {
            forged.Add(Chain.Seal(stored.Entry with { Amount = 1m, PreviousHash = forged.Count == 0 ? LedgerHash.Beginning : forged[^1].Hash }));
        }

        Assert.Equal((3, ChainFault.Rewritten), Of(Run(forged, new LedgerMark(5, forged[^1].Hash), seen)));
    }

    [Fact]
    public void Close_LedgerAndHeadTakenBack_DiffersFromAnEarlierMark()
    {
        var chain = Chain.Of(5);
        var seen = new LedgerMark(5, chain[^1].Hash);

        Assert.Equal((2, ChainFault.Truncated), Of(Run(chain[..2], new LedgerMark(2, chain[1].Hash), seen)));
    }

    [Fact]
    public void Add_UnknownFormat_IsNamed()
    {
        var chain = Chain.Of(2);
        chain[1] = chain[1] with { FormatVersion = 9 };

        Assert.Equal((2, ChainFault.Format), Of(Run(chain)));
    }

    [Fact]
    public void Add_AnyOneEntryChanged_IsFoundThere()
    {
        var changes = Gen.Zip(Gen.Choose(0, 7), Gen.Choose(0, 99_999)).ToArbitrary();

        Prop.ForAll(changes, change =>
        {
            var (index, cents) = change;
            var chain = Chain.Of(8);
            chain[index] = chain[index] with { Entry = chain[index].Entry with { Amount = cents / 100m } };
            return cents == 3810 || Run(chain).Break?.Sequence == index + 1;
        }).QuickCheckThrowOnFailure();
    }

    private static (int Sequence, ChainFault Fault) Of(ChainCheck check) => (check.Break!.Sequence, check.Break.Fault);

    private static ChainCheck Run(List<StoredEntry> chain) => Run(chain, new LedgerMark(chain.Count, chain[^1].Hash));

    private static ChainCheck Run(List<StoredEntry> chain, LedgerMark? head, params LedgerMark[] seen)
    {
        var check = new ChainCheck(seen);
        chain.ForEach(check.Add);
        check.Close(head);
        return check;
    }
}

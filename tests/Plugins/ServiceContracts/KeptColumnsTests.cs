using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.ServiceContracts;

public sealed class KeptColumnsTests(Organisation organisation)
{
    private readonly ContractDesk _contracts = new(organisation);

    [Theory]
    [InlineData("sav_cancelledon", "cancellation date", "la date de résiliation")]
    [InlineData("sav_suspendedon", "suspension date", "la date de suspension")]
    [InlineData("sav_suspensionreason", "suspension reason", "le motif de suspension")]
    [InlineData("sav_previousversionid", "previous version", "la version précédente")]
    [InlineData("sav_renewedfromid", "renewed contract", "le contrat renouvelé")]
    [InlineData("sav_messagesequence", "message number", "le numéro de message")]
    public void Write_WhatOnlyActsWrite_IsRefused(string column, string english, string french)
    {
        var value = Value(column);
        foreach (var contract in new[] { _contracts.Contract(), _contracts.Contract(activate: false) })
        {
            Assert.Contains($"only the system writes its {english}", CrmRow.Refusal(() => _contracts.Desk.Change(contract, column, value)));
        }

        var row = _contracts.Desk.ContractRow();
        row[column] = value;
        Assert.Contains($"seul le système écrit {french}", CrmRow.Refusal(() => organisation.ForFrenchUser().Create(row)));
    }

    [Fact]
    public void Write_CancellationDateThenStatus_LeavesTheContractInForce()
    {
        var contract = _contracts.Contract();
        _contracts.Bill(contract, instalments: 3);

        CrmRow.Refusal(() => _contracts.Desk.Change(contract, "sav_cancelledon", new DateTime(2026, 3, 2)));
        CrmRow.Refusal(() => _contracts.Desk.SetStatus(contract, state: 1, ContractDesk.Cancelled));

        Assert.Equal(ContractDesk.Active, _contracts.Status(contract));
    }

    private object Value(string column) => column switch
    {
        "sav_suspensionreason" => new OptionSetValue(743120001),
        "sav_previousversionid" or "sav_renewedfromid" => _contracts.Contract(),
        "sav_messagesequence" => 7,
        _ => new DateTime(2026, 3, 2),
    };
}

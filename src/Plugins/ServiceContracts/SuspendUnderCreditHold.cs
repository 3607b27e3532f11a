using Microsoft.Xrm.Sdk;
using Sav.Domain.Contracts;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ServiceContracts;

/// <summary>
/// PostOperation of Update of sav_servicecontract, after its instalments are planned: a contract that comes into force while the ERP gives
/// its customer no credit is suspended at once, and resumed with the others (<see cref="SuspendOnCreditHold"/>).
/// </summary>
public sealed class SuspendUnderCreditHold : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Suspend);

    private static void Suspend(PipelineStep step)
    {
        if (!SupersedeContract.ComesIntoForce(step)
            || ContractChoice.StatusOf(Choice.Of(step.Target, "statuscode")) != ContractStatus.Active)
        {
            return;
        }

        var contract = ContractRow.Read(step.Target.Id, step.Service);
        if (contract.IsCustomerOnHold)
        {
            step.Service.Create(CreditStop.Suspension(contract.Reference));
        }
    }
}
